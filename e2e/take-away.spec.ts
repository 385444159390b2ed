import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";
import { openOverview, overviewPanel } from "./inside-page";
import { pairCount } from "./shipped-network";

/** Opens the page at the overview, takes a file of it away and gives the bytes. */
async function take(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  await overviewPanel(page).getByRole("button", { name: "Take away" }).click();
  const downloading = page.waitForEvent("download");
  await page
    .getByRole("dialog", { name: /^Take away/ })
    .getByRole("button", { name: new RegExp(`^${format}`) })
    .click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("CSV and JSON hold the numbers that are shown, with model and statistics", async ({ page }) => {
  await openOverview(page, "./#v=1&pair=tծ&unit=h299");
  const shown = await page.getByTestId("overview-readout").textContent();
  const [, distance, noise] = /distance ([\d.]+), by chance up to ([\d.]+)/.exec(shown!)!;

  const csv = await take(page, "CSV");
  expect(csv.name).toBe("tyun-overview-of-h.csv");
  // Fails where a line has more or fewer cells than the names above them.
  const [names, ...lines] = parse(csv.bytes, { bom: true, record_delimiter: "\r\n" });
  expect(names).toEqual(
    "letter,outcome,casesP,casesN,unit,name,distance,noise95,beyondChance,model,statistics,shown".split(","),
  );
  expect(lines).toHaveLength(pairCount * 456);
  const cells = lines.find(
    ([letter, outcome, , , unit]) => letter === "t" && outcome === "ծ" && unit === "h299",
  )!;
  expect(Number(cells[6]).toFixed(3)).toBe(distance);
  expect(Number(cells[7]).toFixed(3)).toBe(noise);

  const json = await take(page, "JSON");
  const { about, rows } = JSON.parse(json.bytes.toString("utf8")) as {
    about: Record<string, string>;
    rows: Record<string, number | string>[];
  };
  expect(about["model"]).toMatch(/^[0-9a-f]{12}$/);
  expect(about["statistics"]).toContain("sentences");
  expect(rows).toHaveLength(pairCount * 456);
  expect(
    rows.find(({ letter, outcome, unit }) => letter === "t" && outcome === "ծ" && unit === "h299"),
  ).toMatchObject({
    distance: Number(cells[6]),
    noise95: Number(cells[7]),
  });
});

test("the same view gives the same bytes; SVG and PNG open and show something", async ({ page }) => {
  await openOverview(page, "./#v=1&pair=tծ");
  const svg = await take(page, "SVG");
  expect(svg.name).toBe("tyun-overview-of-h.svg");
  const text = svg.bytes.toString("utf8");
  expect(text).toContain("<title>Tyun: overview of h</title>");
  expect(text).toContain("t → ծ");
  expect(text.match(/@font-face/g)).toHaveLength(2);
  const [first, second] = [await take(page, "PNG"), await take(page, "PNG")];
  expect(first.bytes.equals(second.bytes)).toBe(true);
  const seen = await page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: "image/png" }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
      const colours = new Set(new Uint32Array(data.buffer));
      return { width: bitmap.width, colours: colours.size };
    },
    [...first.bytes],
  );
  expect(seen.width).toBeGreaterThan(1_500);
  expect(seen.colours).toBeGreaterThan(100);
});

test("the menu works by keyboard, and axe finds nothing in it", async ({ page }) => {
  await openOverview(page);
  const button = overviewPanel(page).getByRole("button", { name: "Take away" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: /^Take away/ })).toBeVisible();
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect((await downloading).suggestedFilename()).toMatch(/\.(?:svg|png)$/);
  await expect(button).toBeFocused();
});

test("the link to a view reopens it in a fresh page: text, pair, unit, overview", async ({
  browser,
  page,
  context,
  typing,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openOverview(page);
  await typing.ready();
  await typing.convert("ays tsov", "այս ծով");
  const panel = overviewPanel(page);
  await panel.getByRole("application").click({ position: { x: 500, y: 500 } });
  await page.mouse.move(0, 0);
  const readout = panel.getByTestId("overview-readout");
  await expect(readout).toContainText("unit");
  const chosen = await readout.textContent();
  await panel.getByRole("radio", { name: "Strongest" }).click();
  await page.getByRole("button", { name: "Link to this view" }).click();
  await expect(page.getByRole("button", { name: "Link to this view copied" })).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(
    /#v=1&text=ays\+tsov&pair=[^&]+&at=0\.\d+&unit=h\d+&overview=h\.strongest\.families\.beyond$/,
  );

  const fresh = await (await browser.newContext()).newPage();
  await openOverview(fresh, link);
  await expect(fresh.getByLabel("Latin letters")).toHaveValue("ays tsov");
  await expect(fresh.getByTestId("overview-readout")).toHaveText(chosen!);
  await expect(overviewPanel(fresh).getByRole("radio", { name: "Strongest" })).toBeChecked();
  expect(new URL(fresh.url()).hash).toBe("");
  await fresh.context().close();
});
