import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { openGraph, openUnit } from "./inside-page";

/** What is said by a background, or drawn only in sight: on paper, in the system's colours, in a low window. */

/** Puts the page on paper, or takes it back, as the browser does before it prints. */
async function toPaper(page: Page, on: boolean): Promise<void> {
  await page.evaluate((event) => dispatchEvent(new Event(event)), on ? "beforeprint" : "afterprint");
  await page.emulateMedia({ media: on ? "print" : null });
}

const heightOf = async (of: Locator): Promise<number> => (await of.boundingBox())?.height ?? 0;

/** Whether nothing above an element cuts it off. */
const isWhole = (of: Locator): Promise<boolean> =>
  of.evaluate((element) => {
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      if (at.scrollHeight > at.clientHeight + 1 && getComputedStyle(at).overflowY !== "visible")
        return at === document.documentElement || at === document.body;
    return true;
  });

test("on paper: all of both texts, every picture that was looked at, no controls, on white", async ({
  typing,
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await typing.open();
  const lines = Array.from({ length: 300 }, (_, k) => `barev dzez ${k}`);
  await typing.latin.fill([...lines, "verj"].join("\n"));
  await expect(typing.result).toContainText("վերջ");
  await openGraph(page);
  const unit = await openUnit(page);
  await expect(unit.getByRole("img", { name: /^Histograms of/ })).toBeVisible();
  await page.evaluate(() => scrollTo(0, 0));
  await toPaper(page, true);

  const latin = page.getByTestId("printed-text");
  await expect(latin).toHaveText([...lines, "verj"].join("\n"));
  await expect(typing.latin).toBeHidden();
  for (const text of [latin, typing.result]) {
    expect(await heightOf(text)).toBeGreaterThan(300 * 20);
    expect(await isWhole(text)).toBe(true);
  }
  await expect(unit.getByRole("img", { name: /^Histograms of/ })).toBeVisible();
  // Nobody has looked at the overview: it has nothing to show, and does not say so on paper.
  await expect(page.getByText(/^Reading the/).filter({ visible: true })).toHaveCount(0);
  for (const control of ["Copy", "Take away", "Clear", "Light theme", "A greeting", "Fit"])
    await expect(
      page.getByRole("button", { name: control, exact: true }).filter({ visible: true }),
    ).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Statistics from your own text" })).toBeHidden();
  const swatch = unit.getByRole("list").first().locator("i").first();
  await expect(swatch).toHaveCSS("print-color-adjust", "exact");
  await expect(page.getByRole("heading", { name: "Tyun" })).toHaveCSS("color", "rgb(31, 29, 26)");
  await toPaper(page, false);
  await expect(typing.latin).toBeVisible();
  await expect(page.getByRole("heading", { name: "Tyun" })).toHaveCSS("color", "rgb(236, 234, 230)");

  // As the browser itself prints it: some 40 lines of each text to a page.
  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeGreaterThan(14);
});

/** How an element differs from its neighbours without a background of the page's own. */
const looks = (of: Locator): Promise<string> =>
  of.evaluate((element) => {
    const { backgroundColor, color, outlineStyle, borderTopColor } = getComputedStyle(element);
    return [backgroundColor, color, outlineStyle, borderTopColor].join(" ");
  });

test("in the system's colours what is chosen, how full a bar is and which letter is meant can be told", async ({
  typing,
  page,
}) => {
  await page.emulateMedia({ forcedColors: "active" });
  await typing.open();
  await typing.convert("ays tsov", "այս ծով");
  const different = async (a: Locator, b: Locator): Promise<void> =>
    expect(await looks(a)).not.toBe(await looks(b));
  await different(
    page.getByRole("radio", { name: "Theme of this device" }),
    page.getByRole("radio", { name: "Light theme" }),
  );
  const punctuation = page.getByRole("switch", { name: /^Armenian punctuation/ });
  const off = await looks(punctuation);
  await punctuation.click();
  expect(await looks(punctuation)).not.toBe(off);
  await different(typing.letter("v", "վ"), typing.letter("s", "ս"));
  await typing.letter("ts", "ծ").click();
  const options = typing.alternatives.getByRole("radio");
  await different(options.first(), options.last());
  await page.keyboard.press("Escape");

  const graph = await openGraph(page);
  await different(
    graph.getByRole("radio", { name: "distance", exact: true }),
    graph.getByRole("radio", { name: "difference" }),
  );
  // Its colours are numbers: a fill as ever, on a ground of its own, with letters that can be read on it.
  const circles = graph.getByRole("gridcell").locator("circle");
  const fills = await circles.evaluateAll((all) => all.map((circle) => getComputedStyle(circle).fill));
  expect(new Set(fills).size).toBeGreaterThan(20);
  const unit = await openUnit(page);
  const bar = unit.getByRole("table").locator("tbody td i").first();
  expect(await looks(bar)).not.toBe(await looks(bar.locator("xpath=..")));
});

test.describe("in a low window", () => {
  test.use({ viewport: { width: 390, height: 320 } });

  test("every popover is inside of it and scrolls", async ({ typing, page }) => {
    await typing.open();
    await typing.convert("ays tsov", "այս ծով");
    const expectInside = async (popover: Locator): Promise<void> => {
      await expect(popover).toBeVisible();
      await expect
        .poll(async () => {
          const box = (await popover.boundingBox())!;
          return Math.min(box.x, box.y, 390 - box.x - box.width, 320 - box.y - box.height);
        })
        .toBeGreaterThanOrEqual(0);
      const last = popover
        .getByRole("button")
        .or(popover.getByRole("option"))
        .or(popover.getByRole("radio"))
        .last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 0.9 });
      await page.keyboard.press("Escape");
      await expect(popover).toBeHidden();
    };
    await typing.letter("ts", "ծ").click();
    await expectInside(typing.alternatives);
    const graph = await openGraph(page);
    await graph.getByRole("button", { name: /^Pair: / }).click();
    await expectInside(page.getByRole("dialog", { name: "Choose a pair" }));
    await graph.getByRole("button", { name: "Take away" }).click();
    await expectInside(page.getByRole("dialog", { name: /^Take away/ }));
    await page.getByRole("button", { name: /^(?:WebAssembly|WebGL|TensorFlow\.js,|Reference)/ }).click();
    await expectInside(page.getByRole("dialog", { name: "Engines" }));
  });
});
