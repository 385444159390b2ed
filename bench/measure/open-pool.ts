import type { Page } from "@playwright/test";
import type { Measurer } from "../measurer";
import type { PageBench } from "../page/calls";

/** The product's workers for bulk work, with the engine `wasm`. */
export interface OpenPool {
  readonly workers: number;
  /** Runs through all sentences. */
  readonly run: Measurer["batch"];
}

/** Starts one worker for each core. */
export async function openPool(page: Page): Promise<OpenPool> {
  const workers = await page.evaluate(() => (window as unknown as { bench: PageBench }).bench.openPool());
  return {
    workers,
    run: (...args) =>
      page.evaluate((args) => (window as unknown as { bench: PageBench }).bench.runPool(...args), args),
  };
}
