import type { Browser } from "@playwright/test";
import type { Server } from "../serve";

/** Milliseconds from asking until all signals are ranked. */
export interface ProbeTimes {
  /** The first probe of a visit: workers, network and sample text are loaded for it. */
  readonly first: readonly number[];
  readonly next: readonly number[];
}

/** Suffixes, all of the same kind of work. */
const PATTERNS = ["tyun", "ner", "akan", "um", "yan", "el"];

/** Visits of which each asks for all patterns. */
const VISITS = 3;

/** Probes the sample text, again and again. */
export async function measureProbes(browser: Browser, server: Server): Promise<ProbeTimes> {
  const [first, next]: [number[], number[]] = [[], []];
  for (let visit = 0; visit < VISITS; visit++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(server.address);
    await page.getByRole("button", { name: /^WebAssembly/ }).waitFor();
    const panel = page.getByRole("region", { name: "Which cells know a pattern?" });
    await panel.scrollIntoViewIfNeeded();
    await page.waitForTimeout(SETTLE);
    for (const [k, pattern] of PATTERNS.entries()) {
      await panel.getByLabel("Pattern", { exact: true }).fill(pattern);
      const answer = panel.locator("p", { hasText: `inside ${pattern};` });
      const start = performance.now();
      await panel.getByLabel("Pattern", { exact: true }).press("Enter");
      await answer.waitFor();
      (k === 0 ? first : next).push(performance.now() - start);
      await page.waitForTimeout(SETTLE);
    }
    await page.close();
  }
  return { first, next };
}

/** Milliseconds for engines to be measured and drawings to be done. */
const SETTLE = 1_500;
