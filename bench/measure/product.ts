import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import type { Plan } from "../plan";
import { offsetOf, PLACES, type Place } from "../places";
import type { Server } from "../serve";
import { linesOf, textOf } from "../text";
import type { FirstLetter, KeyTime, WatchedWindow } from "./page-times";

/** A visit with nothing in the cache. */
export interface Visit extends FirstLetter {
  /** Body bytes as sent, gzipped where that helps, until the page asked for nothing more. */
  readonly bytes: number;
  readonly files: number;
}

/** What is in the field while keys are timed. With the typed letters the long line stays one for the product. */
const FIELDS = {
  "one line of 1,900 characters": textOf(1_900),
  "40 lines of 50 characters": linesOf(40, 50),
};
export type FieldName = keyof typeof FIELDS;

/** Keys at one place. */
export interface KeyRun {
  readonly field: FieldName;
  readonly place: Place;
  readonly times: readonly KeyTime[];
}

/** Letters that become one letter each, whatever stands beside them, so that every key changes the result. */
const KEYS = "barilman ";

/** The script that times keys, for `addInitScript`. */
export const WATCHER = fileURLToPath(new URL("watch-page.js", import.meta.url));

/** Opens the product anew, each time in a context of its own, and types a letter as soon as the field is there. */
export async function measureVisits(browser: Browser, server: Server, { visits }: Plan): Promise<Visit[]> {
  const results: Visit[] = [];
  // The first visit fills the server's memory, and the system's.
  for (let visit = 0; visit <= visits; visit++) {
    const result = await visitOnce(browser, server);
    if (visit > 0) results.push(result);
  }
  return results;
}

async function visitOnce(browser: Browser, server: Server): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.exposeFunction("pressKey", () => page.keyboard.press("b"));
  await page.addInitScript({ path: WATCHER });
  server.sent.length = 0;
  await page.goto(server.address, { waitUntil: "commit" });
  const handle = await page.waitForFunction(() => (window as unknown as WatchedWindow).firstLetter);
  const times = (await handle.jsonValue())!;
  await page.waitForLoadState("networkidle");
  await context.close();
  const bytes = server.sent.reduce((sum, file) => sum + file.bytes, 0);
  return { ...times, bytes, files: server.sent.length };
}

/** Types into the product at about 2,000 characters and measures what happens to each key. */
export async function measureKeys(browser: Browser, server: Server, { keys }: Plan): Promise<KeyRun[]> {
  const runs: KeyRun[] = [];
  for (const [field, text] of Object.entries(FIELDS) as [FieldName, string][]) {
    const page = await (await browser.newContext()).newPage();
    await page.addInitScript({ path: WATCHER });
    await page.goto(server.address);
    for (const place of PLACES) {
      await page.getByLabel("Latin letters").fill(text);
      await page.getByRole("region", { name: "Armenian text" }).getByText("Բարև").first().waitFor();
      await page.waitForTimeout(SETTLE);
      runs.push({ field, place, times: await typeAt(page, offsetOf(place, text), keys) });
    }
    await page.context().close();
  }
  return runs;
}

/** Presses keys at an offset of the text, at the pace of a person. */
export async function typeAt(page: Page, at: number, keys: number): Promise<KeyTime[]> {
  await page.getByLabel("Latin letters").evaluate((field: HTMLTextAreaElement, at) => {
    field.focus();
    field.setSelectionRange(at, at);
  }, at);
  const times: KeyTime[] = [];
  for (let key = 0; key < keys + WARM_UP_KEYS; key++) {
    await page.evaluate(() => {
      (window as unknown as WatchedWindow).expectKey();
    });
    await page.keyboard.press(KEYS[key % KEYS.length]!);
    times.push(await page.evaluate(() => (window as unknown as WatchedWindow).keyTime!));
    // People pause too, and the pause differs, so that keys fall anywhere between two frames.
    await page.waitForTimeout(40 + ((37 * key) % 80));
  }
  return times.slice(WARM_UP_KEYS);
}

/** Not counted: the browser compiles what typing needs. */
export const WARM_UP_KEYS = 10;

/** Milliseconds after filling the field: for what the page still does about the text. */
const SETTLE = 1_000;
