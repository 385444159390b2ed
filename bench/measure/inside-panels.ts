import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "@playwright/test";
import type { Server } from "../serve";
import { watchMainThread, workBetween, type MainThread, type ReadMainThread } from "./inside-cpu";
import type { ChangeTime, InsideWindow, Watched } from "./inside-times";

/** An action: when its change was drawn and painted, and what the main thread did for it. */
export interface ActionTime extends ChangeTime {
  readonly work: MainThread;
}

/** Times of all actions in the panels. */
export interface PanelTimes {
  /** Another pair is chosen. */
  readonly pairs: readonly ActionTime[];
  /** The pair that is shown already is chosen: the menu closes, and nothing else changes. */
  readonly samePair: readonly ActionTime[];
  readonly hovers: readonly ChangeTime[];
  /** Until the next frame, with nothing to do. */
  readonly frames: readonly number[];
}

/** Pairs of six letters; the page begins with the last one. */
const PAIRS = ["s _", "e ը", "o ո", "r ռ", "y յ", "t ծ"];

const WATCHER = fileURLToPath(new URL("watch-inside.js", import.meta.url));

/** Milliseconds after an action in which its work is counted: longer than the units slide to their new places. */
const SETTLE = 450;

/** Chooses pairs and points at units, so many times each, on a screen that shows the whole graph and some of the neuron. */
export async function measurePanels(browser: Browser, server: Server, times: number): Promise<PanelTimes> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
  await page.addInitScript({ path: WATCHER });
  await page.goto(server.address);
  const panel = page.getByRole("region", { name: "Which neurons decide?" });
  await panel.scrollIntoViewIfNeeded();
  await panel.getByRole("grid").waitFor();
  await panel.evaluate((element) => {
    element.scrollIntoView();
  });
  const read = await watchMainThread(page);
  const choose = (search: string, watched: Watched): Promise<ActionTime> =>
    choosePair({ page, panel, read }, search, watched);
  const [pairs, samePair, frames]: [ActionTime[], ActionTime[], number[]] = [[], [], []];
  // The first round reads the files and lets the browser compile.
  for (let k = -PAIRS.length; k < times; k++) {
    const search = PAIRS[(k + PAIRS.length) % PAIRS.length]!;
    const other = await choose(search, GRID_CHANGES);
    const same = await choose(search, MENU_CLOSES);
    if (k < 0) continue;
    pairs.push(other);
    samePair.push(same);
    frames.push(await page.evaluate(() => (window as unknown as InsideWindow).timeFrame()));
  }
  const hovers = await hoverUnits(page, panel, times);
  await page.close();
  return { pairs, samePair, hovers, frames };
}

const GRID_CHANGES: Watched = { event: "keydown", selector: "#neuron-graph", attribute: "data-pair" };
const MENU_CLOSES: Watched = { event: "keydown", selector: "[role=listbox]", attribute: "role" };

interface Panel {
  readonly page: Page;
  readonly panel: Locator;
  readonly read: ReadMainThread;
}

/** Finds a pair in the menu and presses Enter, which is what is timed. */
async function choosePair(
  { page, panel, read }: Panel,
  search: string,
  watched: Watched,
): Promise<ActionTime> {
  await panel.getByRole("button", { name: /^Pair: / }).click();
  await page.getByRole("combobox", { name: "Search pairs" }).fill(search);
  await page.waitForTimeout(SETTLE);
  const before = await read();
  const time = await timeChange(page, watched, () => page.keyboard.press("Enter"));
  await page.waitForTimeout(SETTLE);
  return { ...time, work: workBetween(before, await read()) };
}

/** Moves the pointer from unit to unit. */
async function hoverUnits(page: Page, panel: Locator, times: number): Promise<ChangeTime[]> {
  const units = await panel.getByRole("gridcell").all();
  const results: ChangeTime[] = [];
  for (let k = -WARM_UP_HOVERS; k < times; k++) {
    const box = (await units[(7 * (k + WARM_UP_HOVERS)) % units.length]!.boundingBox())!;
    const time = await timeChange(page, UNIT_LIFTED, () =>
      page.mouse.move(box.x + box.width / 2, box.y + box.height / 2),
    );
    await page.waitForTimeout(60 + ((37 * k) % 17));
    if (k >= 0) results.push(time);
  }
  return results;
}

/** The name of the unit in question, under the graph. */
const UNIT_LIFTED: Watched = { event: "pointerover", selector: "div:has(> #neuron-graph) + *" };

const WARM_UP_HOVERS = 8;

async function timeChange(page: Page, watched: Watched, act: () => Promise<void>): Promise<ChangeTime> {
  await page.evaluate((watched) => {
    (window as unknown as InsideWindow).expectChange(watched);
  }, watched);
  await act();
  return page.evaluate(() => (window as unknown as InsideWindow).changeTime!);
}
