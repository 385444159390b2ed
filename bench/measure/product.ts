import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import type { Plan } from "../plan";
import type { Server } from "../serve";
import { textOf } from "../text";
import type { FirstLetter, KeyTime, WatchedWindow } from "./page-times";

/** A visit with nothing in the cache. */
export interface Visit extends FirstLetter {
  /** Body bytes as sent, gzipped where that helps, until the page asked for nothing more. */
  readonly bytes: number;
  readonly files: number;
}

/** Characters in the field while keys are timed; with the typed ones this stays within one line of the product. */
export const TYPED_LENGTH = 1_900;

/** Where keys are typed. */
export const PLACES = ["end", "middle", "start"] as const;
export type Place = (typeof PLACES)[number];

/** Keys at one place. */
export interface KeyRun {
  readonly place: Place;
  /** Milliseconds from each key to its letter on the screen. */
  readonly toPaint: readonly number[];
  /** Milliseconds from each key to the change of the page, before it is painted. */
  readonly toChange: readonly number[];
  /** Keys of which the browser's own event timing says that the next paint came later than 16 ms, in steps of 8. */
  readonly slowEvents: number;
}

/** Letters that become one letter each, whatever stands beside them, so that every key changes the result. */
const KEYS = "barilman ";

const WATCHER = fileURLToPath(new URL("watch-page.js", import.meta.url));

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

/** Types into the product at about 2,000 characters and measures from each key to its painted letter. */
export async function measureKeys(browser: Browser, server: Server, { keys }: Plan): Promise<KeyRun[]> {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript({ path: WATCHER });
  await page.goto(server.address);
  const field = page.getByLabel("Latin letters");
  await field.fill(textOf(TYPED_LENGTH));
  await page.getByRole("region", { name: "Armenian text" }).getByText("Բարև").waitFor();
  const runs: KeyRun[] = [];
  for (const place of PLACES) {
    await field.fill(textOf(TYPED_LENGTH));
    await page.waitForTimeout(500);
    runs.push(await typeAt(page, place, keys));
  }
  await page.context().close();
  return runs;
}

async function typeAt(page: Page, place: Place, keys: number): Promise<KeyRun> {
  await page.getByLabel("Latin letters").evaluate((field: HTMLTextAreaElement, place) => {
    const at = { start: 0, middle: field.value.indexOf(" ", field.value.length / 2) + 1, end: Infinity }[
      place
    ];
    field.focus();
    field.setSelectionRange(Math.min(at, field.value.length), Math.min(at, field.value.length));
  }, place);
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
  const measured = times.slice(WARM_UP_KEYS);
  return {
    place,
    toPaint: measured.map(({ toPaint }) => toPaint),
    toChange: measured.map(({ toChange }) => toChange),
    slowEvents: measured.filter(({ eventDuration }) => eventDuration > 16).length,
  };
}

/** Not counted: the browser compiles what typing needs. */
const WARM_UP_KEYS = 10;
