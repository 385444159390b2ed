import type { Locator, Page } from "@playwright/test";
import { expectAccessible, OPPOSITE_LOOKS, setLook } from "./accessible";
import { expect, test } from "./fixtures";
import { bestTyunCell, tyunWords } from "./shipped-network";
import type { TypingPage } from "./typing-page";

/** A number as the page writes it. */
const numberOf = (text: string): number => Number(text.replace("−", "-"));

/** A value as the page writes it. */
const written = (value: number): string => value.toFixed(3).replace("-", "−");

/** The panel as a user finds it. */
class Cells {
  readonly panel: Locator;
  readonly heat: Locator;
  readonly rows: Locator;
  readonly name: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole("region", { name: "Cells along the text" });
    this.heat = this.panel.getByRole("application", { name: /^Signals along the text/ });
    this.rows = this.panel.getByRole("list", { name: "Rows of the heat map" }).getByRole("listitem");
    this.name = this.panel.getByLabel("Add a row");
  }

  /** Shows only these rows. */
  async show(...names: string[]): Promise<void> {
    await expect(this.rows.first()).toBeVisible();
    for (let left = await this.rows.count(); left > 0; left--) {
      await this.rows
        .first()
        .getByRole("button", { name: /^Remove/ })
        .click();
      await expect(this.rows).toHaveCount(left - 1);
    }
    for (const name of names) {
      await this.name.fill(name);
      await this.name.press("Enter");
      await expect(this.rows.filter({ hasText: name })).toBeVisible();
    }
  }

  /** A column of the table twin, once all of its values are there. */
  async column(name: string): Promise<number[]> {
    const table = this.panel.getByRole("region", { name: "Values of the heat map" }).getByRole("table");
    if (!(await table.isVisible())) await this.panel.getByText("All values as a table").click();
    await expect(table.getByRole("columnheader", { name, exact: true })).toBeVisible();
    const titles = await table.getByRole("columnheader").allTextContents();
    const cells = table.locator(`tbody td:nth-child(${titles.indexOf(name) + 1})`);
    await expect(cells.first()).toBeVisible();
    await expect(cells.filter({ hasText: "…" })).toHaveCount(0);
    return (await cells.allTextContents()).map(numberOf);
  }
}

/** Opens the page, converts a text and scrolls to the panel. */
async function openCells(typing: TypingPage, latin: string, armenian: string): Promise<Cells> {
  await typing.open();
  await typing.convert(latin, armenian);
  const cells = new Cells(typing.page);
  await cells.panel.scrollIntoViewIfNeeded();
  return cells;
}

test("the table twin has the numbers of an LSTM cell: c = f · c before + i · g along the text", async ({
  typing,
}) => {
  const cells = await openCells(typing, "gitutyun", "գիտություն");
  for (const [direction, step] of [
    ["forward", 1],
    ["backward", -1],
  ] as const) {
    const parts = ["cell", "previous cell", "forget gate", "input gate", "cell input", "output gate", "unit"];
    await cells.show(...parts.map((part) => `${direction} ${part} 22`));
    const values: Record<string, number[]> = {};
    for (const part of parts) values[part] = await cells.column(`${direction} ${part} 22`);
    for (let t = 0; t < 8; t++) {
      const at = (part: string): number => values[part]![t]!;
      expect(at("cell")).toBeCloseTo(
        at("forget gate") * at("previous cell") + at("input gate") * at("cell input"),
        2,
      );
      expect(at("unit")).toBeCloseTo(at("output gate") * Math.tanh(at("cell")), 2);
      expect(at("previous cell")).toBeCloseTo(values["cell"]![t - step] ?? 0, 6);
    }
  }
});

test("cells that know the suffix -tyun have the values that the report has, and the best tells it from the rest", async ({
  typing,
}) => {
  const { typed, values } = tyunWords();
  const best = bestTyunCell();
  const cells = await openCells(typing, typed, "գիտություն, ազատություն, տուն");
  await cells.show(...values.keys());
  for (const [name, expected] of values) {
    const shown = await cells.column(name);
    expect(shown).toHaveLength(typed.length);
    // Three decimals on the page, one in the report.
    shown.forEach((value, at) => {
      expect(Math.abs(value - expected[at]!), `${name} at letter ${at + 1}`).toBeLessThan(0.051);
    });
  }
  const inSuffix = [...typed.matchAll(/tyun/g)].flatMap(({ index }) => [0, 1, 2, 3].map((k) => index + k));
  const sign = best.isOn ? 1 : -1;
  const signed = (await cells.column(best.name)).map((value) => sign * value);
  const inside = inSuffix.map((at) => signed[at]!);
  const outside = signed.filter((_, at) => !inSuffix.includes(at));
  const ordered = inside.flatMap((a) => outside.map((b) => a > b)).filter(Boolean);
  expect(ordered.length / (inside.length * outside.length)).toBeGreaterThan(0.75);
});

test("a click on a box moves the letter in question and the caret; the gates written out add up", async ({
  typing,
  page,
}) => {
  const cells = await openCells(typing, "gitutyun", "գիտություն");
  await cells.show("forward cell 22");
  const values = await cells.column("forward cell 22");
  // The boxes stand right of the row's name; the second row of the picture is the first signal.
  await cells.heat.focus();
  await page.keyboard.press("Home");
  await expect(cells.panel.getByTestId("heat-readout")).toContainText("g → գ, letter 1");
  await cells.heat.hover({ position: { x: 150, y: 45 } });
  const readout = await cells.panel.getByTestId("heat-readout").textContent();
  const letter = Number(/letter (\d+)/.exec(readout!)?.[1]);
  expect(readout).toContain(`forward cell 22 ${written(values[letter - 1]!)} at`);
  await cells.heat.click({ position: { x: 150, y: 45 } });
  const gates = cells.panel.getByRole("region", { name: "Gates of forward cell 22" });
  await expect(gates.getByText(`letter ${letter}:`)).toBeVisible();
  expect(await typing.latin.evaluate((field: HTMLTextAreaElement) => field.selectionStart)).toBe(letter);

  const equation = gates.getByTestId("gate-equation");
  await expect(gates.getByTestId("gate-c")).toHaveText(written(values[letter - 1]!));
  const lines = await equation.locator("p").allTextContents();
  const [f, cPrev, i, g] = lines[1]!.match(/[−\d.]+\d/g)!.map(numberOf) as [number, number, number, number];
  const [a, b, c] = lines[2]!.match(/[−\d.]+\d/g)!.map(numberOf) as [number, number, number];
  expect(a + b).toBeCloseTo(c, 6);
  expect(f * cPrev + i * g).toBeCloseTo(c, 2);

  await gates.getByRole("button", { name: "Step before (left)" }).click();
  await expect(gates.getByTestId("gate-c")).toHaveText(written(values[letter - 2]!));
});

test("the keyboard moves from box to box, and Enter looks at the letter", async ({ typing, page }) => {
  const cells = await openCells(typing, "tun", "տուն");
  await cells.show("forward cell 3", "hidden 5");
  const hidden = await cells.column("hidden 5");
  await cells.heat.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(cells.panel.getByTestId("heat-readout")).toHaveText(
    `hidden 5 ${written(hidden[1]!)} at u → ու, letter 2`,
  );
  await page.keyboard.press("Enter");
  await expect(cells.panel.getByRole("columnheader", { name: "u" }).getByRole("button")).toHaveAttribute(
    "aria-current",
    "true",
  );
});

test("rows are named, moved and removed, and are there after a reload; a wrong name is told", async ({
  typing,
  page,
}) => {
  const cells = await openCells(typing, "tun", "տուն");
  await cells.show("backward cell 6", "hidden 31", "output թ");
  await cells.name.fill("cell 9999");
  await cells.name.press("Enter");
  await expect(cells.panel.getByText("There is no “cell 9999”.")).toBeVisible();
  await cells.panel.getByRole("button", { name: "Move hidden 31 up" }).click();
  await cells.panel.getByRole("button", { name: "Remove output թ" }).click();
  await expect(cells.rows.getByRole("button", { name: /^(?:hidden|backward)/ })).toHaveText([
    "hidden 31",
    "backward cell 6",
  ]);
  await page.getByRole("radio", { name: "Per layer" }).click();
  await page.reload();
  await typing.ready();
  await cells.panel.scrollIntoViewIfNeeded();
  await expect(cells.rows.getByRole("button", { name: /^(?:hidden|backward)/ })).toHaveText([
    "hidden 31",
    "backward cell 6",
  ]);
  await expect(page.getByRole("radio", { name: "Per layer" })).toBeChecked();
});

test("a row moves where it is dragged", async ({ typing, page }) => {
  const cells = await openCells(typing, "tun", "տուն");
  await cells.show("hidden 1", "hidden 2", "hidden 3");
  await cells.rows.nth(0).getByTitle("Drag to move the row").hover();
  await page.mouse.down();
  await cells.rows.nth(2).hover();
  await page.mouse.up();
  await expect(cells.rows.getByRole("button", { name: /^hidden/ })).toHaveText([
    "hidden 2",
    "hidden 3",
    "hidden 1",
  ]);
});

test("the text is painted by a signal until one stops it", async ({ typing, page }) => {
  const cells = await openCells(typing, "bari", "բարի");
  await cells.show("forward cell 22");
  const sizes = (await cells.column("forward cell 22")).map(Math.abs);
  const [strongest, weakest] = [Math.max(...sizes), Math.min(...sizes)].map((size) => sizes.indexOf(size));
  const letters = typing.result.locator("[data-offset]");
  await expect(letters.first()).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await cells.panel.getByRole("button", { name: "Paint my text by forward cell 22" }).click();
  const strength = (letter: number): Promise<number> =>
    letters
      .nth(letter)
      .evaluate((element) => Number(/(\d+)%/.exec((element as HTMLElement).style.background)?.[1] ?? -1));
  await expect.poll(() => strength(strongest!)).toBeGreaterThan(20);
  expect(await strength(weakest!)).toBeLessThan(await strength(strongest!));
  await page.getByRole("button", { name: "Stop painting" }).click();
  await expect.poll(() => strength(strongest!)).toBe(-1);
});

test("a stripe of the whole layer becomes a row", async ({ typing, page }) => {
  const cells = await openCells(typing, "gitutyun", "գիտություն");
  await cells.show("hidden 1");
  await cells.panel.getByText("All units of a layer at once").click();
  await cells.panel.getByRole("radio", { name: "Number" }).click();
  const layer = cells.panel.getByRole("application", { name: /^228 units/ });
  await layer.focus();
  for (let k = 0; k < 22; k++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(cells.rows.getByRole("button", { name: /^(?:hidden|forward)/ })).toHaveText([
    "hidden 1",
    "forward cell 22",
  ]);
});

for (const look of OPPOSITE_LOOKS)
  test(`axe finds nothing in the panel, and nothing sticks out: ${look.name}`, async ({ typing, page }) => {
    await setLook(page, look);
    const cells = await openCells(typing, "gitutyun u arvest", "գիտություն ու արվեստ");
    await cells.show("forward cell 22", "hidden 5");
    await cells.panel.getByRole("button", { name: "Paint my text by forward cell 22" }).click();
    await cells.column("forward cell 22");
    await cells.panel.getByText("All units of a layer at once").click();
    await expect(cells.panel.getByRole("application", { name: /^228 units/ })).toBeVisible();
    await expectAccessible(page);
  });
