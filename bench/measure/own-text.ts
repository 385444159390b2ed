import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import type { Server } from "../serve";

/** What the statistics of a text took in the page. */
export interface OwnTextRun {
  /** From the click to the last number. */
  readonly seconds: number;
  /** Processor time of all processes of the browser meanwhile. */
  readonly cpuSeconds: number;
  /** Largest memory of the page's process, its workers in it; NaN where the system does not tell. */
  readonly megabytes: number;
}

/** Longest that a text of 5,000 sentences may take here, in milliseconds. */
const LIMIT = 1_800_000;

/** Opens a text in the page's panel for statistics and waits for the result. */
export async function measureOwnText(browser: Browser, server: Server, text: string): Promise<OwnTextRun> {
  const page = await browser.newPage();
  const system = await browser.newBrowserCDPSession();
  try {
    await page.goto(server.address);
    const panel = page.getByRole("region", { name: "Statistics from your own text" });
    const opening = page.waitForEvent("filechooser");
    await panel.getByRole("button", { name: "Open a file to analyse" }).click();
    const before = await processes(system);
    const started = performance.now();
    await (await opening).setFiles(text);
    await panel.getByRole("button", { name: "Use the atlas again" }).waitFor({ timeout: LIMIT });
    const seconds = (performance.now() - started) / 1000;
    const after = await processes(system);
    return {
      seconds,
      cpuSeconds: cpuTime(after) - cpuTime(before),
      megabytes: Math.max(...after.filter(({ type }) => type === "renderer").map(({ id }) => peakOf(id))),
    };
  } finally {
    await system.detach();
    await page.close();
  }
}

interface BrowserProcess {
  readonly type: string;
  readonly id: number;
  readonly cpuTime: number;
}

async function processes(
  system: Awaited<ReturnType<Browser["newBrowserCDPSession"]>>,
): Promise<readonly BrowserProcess[]> {
  return (await system.send("SystemInfo.getProcessInfo")).processInfo;
}

const cpuTime = (all: readonly BrowserProcess[]): number => all.reduce((sum, one) => sum + one.cpuTime, 0);

/** Largest memory of a process in MB, from Linux's /proc. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000;
  } catch {
    return NaN;
  }
}
