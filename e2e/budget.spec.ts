import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";
import { graphPanel, openUnit, overviewPanel, unitPanel } from "./inside-page";

/**
 * Bytes that a visit may move, each file once and gzipped by zlib's usual level, as a static host does. The weights, 1.29 MB
 * of them, hardly shrink; all the rest of the page has what remains. Panels have a little more than they take today.
 */
const BUDGET = {
  firstLetter: 1_750_000,
  idle: 2_000_000,
  graph: 300_000,
  unit: 1_450_000,
  rest: 10_000,
} as const;

/** What a page has asked for since it was opened. */
class Moved {
  private readonly files = new Set<string>();

  constructor(page: Page) {
    page.context().on("request", (request) => {
      const { protocol, pathname } = new URL(request.url());
      if (protocol.startsWith("http")) this.files.add(pathname === "/" ? "/index.html" : pathname);
    });
  }

  get bytes(): number {
    return [...this.files].reduce((sum, file) => sum + gzippedLength(`dist${file}`), 0);
  }

  /** Names of the files of the atlas. */
  get atlas(): string[] {
    return [...this.files].filter((file) => file.includes("/atlas/")).map((file) => file.split("/").pop()!);
  }

  /** Waits until nothing more is asked for. */
  async settle(): Promise<void> {
    let before = -1;
    const isQuiet = (): boolean => {
      const same = before === this.files.size;
      before = this.files.size;
      return same;
    };
    await expect.poll(isQuiet, { intervals: [1_000] }).toBe(true);
  }
}

const lengths = new Map<string, number>();

function gzippedLength(file: string): number {
  const length = lengths.get(file) ?? gzipSync(readFileSync(file)).length;
  lengths.set(file, length);
  return length;
}

// A window that is too low for any panel of the inside.
test.use({ viewport: { width: 1280, height: 200 } });

test("every stage of a visit keeps to its budget, and the atlas is read for panels that are near", async ({
  typing,
  page,
}) => {
  const moved = new Moved(page);
  await page.goto("./");
  await typing.latin.fill("barev");
  await expect(typing.result).toHaveText("բարև");
  expect(moved.bytes).toBeLessThan(BUDGET.firstLetter);
  await moved.settle();
  expect(moved.atlas).toEqual([]);
  const typed = moved.bytes;

  // The head of the graph comes into sight, without scrolling.
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(graphPanel(page).getByRole("grid")).toBeAttached();
  await moved.settle();
  expect(moved.atlas.sort()).toEqual(["first.bin", "index.json", "letter-0076.bin"]);
  expect(moved.bytes - typed).toBeLessThan(BUDGET.graph);
  expect(moved.bytes).toBeLessThan(BUDGET.idle);
  const withGraph = moved.bytes;

  await openUnit(page);
  await expect(unitPanel(page).getByRole("img", { name: /^Histograms of/ })).toBeVisible();
  await moved.settle();
  expect(moved.atlas).toContain("distances.bin");
  expect(moved.bytes - withGraph).toBeLessThan(BUDGET.unit);
  const withUnit = moved.bytes;

  for (const name of ["Cells along the text", "Which cells know a pattern?", "Overview"])
    await page.getByRole("region", { name }).scrollIntoViewIfNeeded();
  await expect(overviewPanel(page).getByRole("application")).toBeVisible();
  await page.keyboard.press("End");
  await moved.settle();
  expect(moved.bytes - withUnit).toBeLessThan(BUDGET.rest);
});
