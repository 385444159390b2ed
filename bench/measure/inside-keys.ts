import type { Browser, Page } from "@playwright/test";
import type { Server } from "../serve";
import { textOf } from "../text";
import { watchMainThread } from "./inside-cpu";
import type { KeyTime } from "./page-times";
import { typeAt, WARM_UP_KEYS, WATCHER } from "./product";

/** What of the inside is in sight while somebody types. */
export const SIGHTS = ["nothing", "the graph", "graph, neuron and cells"] as const;
export type Sight = (typeof SIGHTS)[number];

/** Keys typed with so much in sight. */
export interface SightKeys {
  readonly sight: Sight;
  readonly times: readonly KeyTime[];
  /** Milliseconds that the main thread worked for a key, the panels' drawings after it and the measuring included. */
  readonly workPerKey: number;
}

/** Characters that stand in the field already. */
const LENGTH = 500;

/** Wide and so high that the panels down to a row of the page stand under the text field. */
const WIDTH = 1280;
const HEIGHTS: Readonly<Record<Sight, string | undefined>> = {
  nothing: undefined,
  "the graph": "Which neurons decide?",
  "graph, neuron and cells": "Cells along the text",
};

/** Types at the end of 500 characters, a page of its own for each sight. */
export async function measureInsideKeys(
  browser: Browser,
  server: Server,
  keys: number,
): Promise<SightKeys[]> {
  const results: SightKeys[] = [];
  for (const sight of SIGHTS) {
    const page = await browser.newPage({ viewport: { width: WIDTH, height: LOW } });
    await page.addInitScript({ path: WATCHER });
    await page.goto(server.address);
    await page.getByLabel("Latin letters").fill(textOf(LENGTH));
    await page.getByRole("region", { name: "Armenian text" }).getByText("Բարև").first().waitFor();
    await bringIntoSight(page, HEIGHTS[sight]);
    results.push({ sight, ...(await typeKeys(page, keys)) });
    await page.close();
  }
  return results;
}

/** Nothing but the text field is in sight, nor near it. */
const LOW = 300;

/** All of them are. */
const HIGH = 6_000;

/** Makes the window as high as the end of a panel, and waits until everything in it has been read and drawn. */
async function bringIntoSight(page: Page, title: string | undefined): Promise<void> {
  if (title !== undefined) {
    const panel = page.getByRole("region", { name: title });
    await page.setViewportSize({ width: WIDTH, height: HIGH });
    await page.getByRole("grid").waitFor();
    await page.waitForTimeout(SETTLE);
    const bottom = await panel.evaluate((element) => element.getBoundingClientRect().bottom + scrollY);
    await page.setViewportSize({ width: WIDTH, height: Math.ceil(bottom) });
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await page.getByText("Reading").waitFor({ state: "hidden" });
  }
  await page.waitForTimeout(SETTLE);
}

/** Milliseconds for what stands above, and for the values along the text. */
const SETTLE = 2_000;

async function typeKeys(page: Page, keys: number): Promise<Pick<SightKeys, "times" | "workPerKey">> {
  const read = await watchMainThread(page);
  const before = await read();
  const times = await typeAt(page, LENGTH, keys);
  const after = await read();
  // Warm-up keys are worked on as well, hence all that were pressed.
  return { times, workPerKey: (after.all - before.all) / (keys + WARM_UP_KEYS) };
}

/** A page with a text field that is shown again as it is: what timing a key costs by itself. */
export async function measurePlainKeys(browser: Browser, keys: number): Promise<SightKeys["times"]> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: LOW } });
  await page.addInitScript({ path: WATCHER });
  await page.goto(PLAIN_PAGE);
  const times = await typeAt(page, 0, keys);
  await page.close();
  return times;
}

const PLAIN_PAGE = `data:text/html,${encodeURIComponent(`<!doctype html>
<textarea aria-label="Latin letters" oninput="result.textContent = this.value"></textarea>
<div id="result" aria-label="Armenian text"></div>`)}`;
