import type { Page } from "@playwright/test";

/** Milliseconds that the page's main thread worked; `all` holds the others and painting. */
export interface MainThread {
  readonly all: number;
  readonly script: number;
  readonly style: number;
  readonly layout: number;
}

/** Reads how long the main thread has worked so far. */
export type ReadMainThread = () => Promise<MainThread>;

/** Begins to count the work of a page's main thread. */
export async function watchMainThread(page: Page): Promise<ReadMainThread> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const read = (wanted: string): number => 1000 * metrics.find(({ name }) => name === wanted)!.value;
    return {
      all: read("TaskDuration"),
      script: read("ScriptDuration"),
      style: read("RecalcStyleDuration"),
      layout: read("LayoutDuration"),
    };
  };
}

/** What was done between two readings. */
export const workBetween = (before: MainThread, after: MainThread): MainThread => ({
  all: after.all - before.all,
  script: after.script - before.script,
  style: after.style - before.style,
  layout: after.layout - before.layout,
});
