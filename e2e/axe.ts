import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults, RunOptions } from "axe-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Axe {
  run: (options: RunOptions) => Promise<AxeResults>;
}

/** Rules of accessibility that the page breaks, in words. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // Put into words on the page: what axe says of all that is right takes longer to bring over than to find out.
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const results = await axe.run({ resultTypes: ["violations"] });
    return results.violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(" ")).join(", ")})`,
    );
  });
}
