import { expect, type Locator, type Page } from "@playwright/test";

/** The panels of the inside of the network as a user finds them. Nothing is read for them before one comes into sight. */
export const graphPanel = (page: Page): Locator =>
  page.getByRole("region", { name: "Which neurons decide?" });
export const unitPanel = (page: Page): Locator => page.getByRole("region", { name: /^One neuron/ });
export const overviewPanel = (page: Page): Locator => page.getByRole("region", { name: "Overview" });

/** Scrolls to the graph and waits for it. */
export async function openGraph(page: Page): Promise<Locator> {
  const panel = graphPanel(page);
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.getByRole("grid")).toBeVisible();
  return panel;
}

/** Scrolls to the panel of a unit and waits for its numbers. */
export async function openUnit(page: Page): Promise<Locator> {
  const panel = unitPanel(page);
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.getByRole("heading", { name: "What it learned" })).toBeVisible();
  return panel;
}

/** Opens the page, scrolls to the overview and waits for its map. */
export async function openOverview(page: Page, address = "./"): Promise<Locator> {
  await page.goto(address);
  const panel = overviewPanel(page);
  await panel.scrollIntoViewIfNeeded();
  await expect(panel.getByRole("application")).toBeVisible({ timeout: 60_000 });
  return panel;
}

/** Chooses a pair by what one types to find it: "s _". */
export async function choosePair(page: Page, search: string): Promise<void> {
  await graphPanel(page)
    .getByRole("button", { name: /^Pair: / })
    .click();
  await page.getByRole("combobox", { name: "Search pairs" }).fill(search);
  await page.keyboard.press("Enter");
}

/** Looks at a unit by its name: "h17", "backward cell 6". */
export async function findUnit(page: Page, name: string): Promise<void> {
  const panel = unitPanel(page);
  await panel.getByLabel("Find a unit").fill(name);
  await panel.getByRole("button", { name: "Find", exact: true }).click();
}
