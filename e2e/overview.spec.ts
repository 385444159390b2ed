import type { Locator, Page } from "@playwright/test";
import { DARK_NARROW, expectAccessible, LIGHT_NARROW, setLook } from "./accessible";
import { expect, test } from "./fixtures";
import { openOverview, overviewPanel } from "./inside-page";
import { pairCount, signalCount } from "./shipped-network";

/** The heat map as a user finds it. */
class Overview {
  readonly panel: Locator;
  readonly map: Locator;
  readonly readout: Locator;

  constructor(readonly page: Page) {
    this.panel = overviewPanel(page);
    this.map = this.panel.getByRole("application");
    this.readout = this.panel.getByTestId("overview-readout");
  }

  async open(): Promise<void> {
    await openOverview(this.page);
    await this.map.scrollIntoViewIfNeeded();
  }

  /** A point of the map in CSS pixels from its corner; rows are 12 pixels high and begin at 20. */
  rowPoint(row: number, x: number): { x: number; y: number } {
    return { x, y: 20 + 12 * row + 6 };
  }

  /** The pair and the unit that are read out. */
  async said(): Promise<{ pair: string; unit: string | undefined }> {
    const [pair, unit] = await this.readout.locator("b").allTextContents();
    return { pair: pair!, unit };
  }
}

test("a press on a cell chooses its pair and its unit, a press on a name only the pair", async ({ page }) => {
  const overview = new Overview(page);
  await overview.open();
  await overview.map.hover({ position: overview.rowPoint(40, 600) });
  const hovered = await overview.said();
  expect(hovered.pair).toMatch(/^\S+ → \S+$/);
  expect(hovered.unit).toMatch(/^(?:forward|backward) unit \d+ \(h\d+\)$/);
  await overview.map.click({ position: overview.rowPoint(40, 600) });
  // With the pointer away, what is chosen is read out.
  await page.mouse.move(0, 0);
  expect(await overview.said()).toEqual(hovered);

  await overview.map.click({ position: overview.rowPoint(3, 20) });
  await page.mouse.move(0, 0);
  const chosen = await overview.said();
  expect(chosen.pair).not.toBe(hovered.pair);
  expect(chosen.unit).toBe(hovered.unit);
});

test("by keyboard: arrows move, Enter chooses", async ({ page }) => {
  const overview = new Overview(page);
  await overview.open();
  await overview.map.focus();
  await page.keyboard.press("ArrowRight");
  const first = await overview.said();
  for (const key of ["ArrowDown", "ArrowRight", "Shift+ArrowRight", "End", "ArrowLeft"])
    await page.keyboard.press(key);
  const there = await overview.said();
  expect(there.pair).not.toBe(first.pair);
  expect(there.unit).not.toBe(first.unit);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  expect((await overview.said()).unit).toBe(first.unit);
  await overview.map.hover({ position: overview.rowPoint(9, 300) });
  await page.mouse.move(0, 0);
  expect(await overview.said()).toEqual(there);
});

test("zooming keeps what is under the pointer, dragging pans and chooses nothing", async ({ page }) => {
  const overview = new Overview(page);
  await overview.open();
  await overview.map.hover({ position: overview.rowPoint(5, 500) });
  const before = await overview.said();
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -400);
  await page.keyboard.up("Control");
  await overview.map.hover({ position: overview.rowPoint(6, 500) });
  await overview.map.hover({ position: overview.rowPoint(5, 500) });
  expect(await overview.said()).toEqual(before);
  await page.mouse.down();
  await page.mouse.move(0, 0);
  await page.mouse.up();
  const chosen = await overview.said();
  expect(chosen.unit).toBeUndefined();
  await overview.panel.getByRole("button", { name: "Fit" }).click();
});

test("every signal, other orders and the tables", async ({ page }) => {
  const overview = new Overview(page);
  await overview.open();
  await overview.panel.getByRole("radio", { name: "Letter" }).click();
  await overview.panel.getByRole("radio", { name: "Number" }).click();
  await overview.map.hover({ position: overview.rowPoint(0, 56) });
  expect((await overview.said()).unit).toBe("forward unit 0 (h0)");
  await overview.panel.getByRole("radio", { name: "Every signal" }).click();
  await expect(overview.map).toHaveAccessibleName(new RegExp(`${pairCount} pairs by ${signalCount} units`));
  await overview.map.hover({ position: overview.rowPoint(0, 56) });
  expect((await overview.said()).unit).toMatch(/^output .* \(output[0-9]+\)$/);

  await overview.panel.getByText("The strongest as tables").click();
  const row = overview.panel.getByRole("row", { name: /^t → ծ/ });
  const code = (await row.getByRole("button").first().textContent())!.split(" ")[0]!;
  await row.getByRole("button").first().click();
  await page.mouse.move(0, 0);
  expect(await overview.said()).toMatchObject({ pair: "t → ծ" });
  expect((await overview.said()).unit).toContain(`(${code})`);
});

for (const look of [LIGHT_NARROW, DARK_NARROW])
  test(`axe finds nothing, nothing sticks out, and the map pans: ${look.name}`, async ({ page }) => {
    await setLook(page, look);
    const overview = new Overview(page);
    await overview.open();
    await overview.panel.getByText("The strongest as tables").click();
    await expect(overview.panel.getByRole("table")).toHaveCount(2);
    await expectAccessible(page);
    await overview.map.hover({ position: overview.rowPoint(5, 200) });
    const before = await overview.said();
    await page.mouse.down();
    await page.mouse.move(20, 400, { steps: 4 });
    await page.mouse.up();
    await overview.map.hover({ position: overview.rowPoint(5, 200) });
    expect((await overview.said()).unit).not.toBe(before.unit);
  });
