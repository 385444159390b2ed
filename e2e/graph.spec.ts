import type { Locator } from "@playwright/test";
import { expectAccessible, OPPOSITE_LOOKS, setLook } from "./accessible";
import { expect, test } from "./fixtures";
import { choosePair, graphPanel, openGraph } from "./inside-page";

const units = (panel: Locator, row: string): Locator =>
  panel.getByRole("row", { name: row, exact: true }).getByRole("gridcell");

test("the graph of t becoming ծ has the article's numbers of units and dark outputs", async ({
  typing,
  page,
}) => {
  await typing.open();
  const panel = await openGraph(page);
  await expect(panel.getByRole("grid", { name: "Neurons for t → ծ" })).toBeVisible();
  await expect(units(panel, "Output symbols")).toHaveCount(6);
  // The letter itself stands beside the 12 hidden units.
  await expect(units(panel, "Hidden layer")).toHaveCount(13);
  for (const row of ["LSTM outputs", "Output gates", "Cells", "Previous / next cells"]) {
    await expect(units(panel, row)).toHaveCount(20);
    await expect(units(panel, row).filter({ hasText: /./ }).first()).toHaveAccessibleName(/^forward /);
    await expect(units(panel, row).last()).toHaveAccessibleName(/^backward /);
  }
  const distance = await units(panel, "Output symbols")
    .and(panel.getByLabel(/^output ծ/))
    .getAttribute("aria-label");
  expect(Number(/[\d.]+$/.exec(distance!)![0])).toBeGreaterThan(0.9);
});

test("typing s _ chooses that pair, and the caret decides again when it is asked to", async ({
  typing,
  page,
}) => {
  await typing.open();
  const panel = await openGraph(page);
  await choosePair(page, "s _");
  await expect(panel.getByRole("grid", { name: "Neurons for s → _" })).toBeVisible();
  await expect(panel).toContainText(/s becomes _ [\d,]+ times and something else [\d,]+ times in the corpus/);

  await typing.convert("tsar", "ծառ");
  await expect(panel.getByRole("grid", { name: "Neurons for s → _" })).toBeVisible();
  await panel.getByRole("button", { name: /^Pair: / }).click();
  await page.getByRole("option", { name: "Follow the letter at the caret" }).click();
  await expect(panel.getByRole("grid", { name: "Neurons for r → ռ" })).toBeVisible();
});

test("arrow keys walk, Enter pins a unit with its exact values, Escape releases it", async ({
  typing,
  page,
}) => {
  await typing.open();
  const panel = await openGraph(page);
  await panel.getByRole("gridcell", { name: /^output ծ/ }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  const gate = units(panel, "Output gates").last();
  await expect(gate).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(gate).toHaveAttribute("aria-selected", "true");
  await expect(panel.getByRole("heading", { name: /^backward output gate \d+ o\d+ pinned$/ })).toBeVisible();
  await expect(panel.getByText(/by chance up to 0\.\d\d \(95 %\)/).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(gate).toHaveAttribute("aria-selected", "false");
});

test("one key switches to the letter at the caret and back", async ({ typing, page }) => {
  await typing.open();
  await typing.convert("ays tsov", "այս ծով");
  for (let letters = 0; letters < 3; letters++) await typing.latin.press("ArrowLeft");
  await typing.letter("ts", "ծ").click();
  const chosen = await typing.alternatives.getByRole("radio", { checked: true }).textContent();
  const probability = Number(/([\d.]+)\s*%/.exec(chosen!)![1]) / 100;
  await page.keyboard.press("Escape");

  const panel = await openGraph(page);
  const grid = panel.getByRole("grid", { name: "Neurons for t → ծ" });
  await grid.getByRole("gridcell", { name: /^output ծ, distance/ }).focus();
  await page.keyboard.press("l");
  await expect(panel).toContainText("This letter: the t of tsov");
  const output = grid.getByRole("gridcell", { name: /^output ծ, activation/ });
  expect(Number(/[\d.]+$/.exec((await output.getAttribute("aria-label"))!)![0])).toBeCloseTo(probability, 1);
  await expect(panel.getByRole("radio", { name: "this letter" })).toBeChecked();
  await page.keyboard.press("l");
  await expect(grid.getByRole("gridcell", { name: /^output ծ, distance/ })).toBeVisible();
});

test("the table twin has every unit and every contribution", async ({ typing, page }) => {
  await typing.open();
  const panel = await openGraph(page);
  await panel.getByText("As a table").click();
  const [unitTable, edgeTable] = [panel.getByRole("table").first(), panel.getByRole("table").last()];
  await expect(unitTable.getByRole("row")).toHaveCount(1 + 6 + 12 + 7 * 20);
  await expect(edgeTable.getByRole("row")).toHaveCount(1 + 72 + 240 + 6);
});

test("an atlas file that is missing is named, and read when asked again", async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL! });
  await page.route("**/atlas/index.json", (route) => route.fulfill({ status: 404, body: "" }));
  await page.goto("./");
  const panel = graphPanel(page);
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.getByRole("alert")).toContainText("index.json");
  await page.unroute("**/atlas/index.json");
  await panel.getByRole("button", { name: "Try again" }).click();
  await expect(panel.getByRole("grid")).toBeVisible();
  await page.close();
});

for (const look of OPPOSITE_LOOKS)
  test(`axe finds nothing in the graph, and nothing sticks out: ${look.name}`, async ({ typing, page }) => {
    await setLook(page, look);
    await typing.open();
    const panel = await openGraph(page);
    await panel.getByText("As a table").click();
    await units(panel, "Cells").last().click();
    await expect(panel.getByText("pinned")).toBeVisible();
    await expectAccessible(page);
    await panel.getByRole("button", { name: /^Pair: / }).click();
    await expect(page.getByRole("listbox")).toBeVisible();
    await expectAccessible(page);
  });
