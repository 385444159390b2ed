import { expect, test } from "vitest";
import { DRAWING_BINS } from "../histogram";
import { createDrawingTable, drawnCounts, setDrawing } from "../tables/drawing-table";
import { createLetterTable, STATISTICS } from "../tables/letter-table";
import { seededRandom } from "../test-definitions";
import { coarseDrawings, coarseTable } from "./coarse";

test("distances and means stay, noise levels and AUC are off by at most 0.00024", () => {
  const random = seededRandom(4);
  const table = createLetterTable(3, 500);
  table.codes.forEach((_, k) => (table.codes[k] = Math.floor(65_536 * random())));
  table.codes.fill(65_535, 0, 20);
  const coarse = coarseTable(table);
  STATISTICS.forEach((name, k) => {
    let largest = 0;
    for (let at = k * 1_500; at < (k + 1) * 1_500; at++)
      largest = Math.max(largest, Math.abs(coarse.codes[at]! - table.codes[at]!) / 65_535);
    const isExact = /distance|mean/i.test(name);
    expect(largest, name).toBeLessThanOrEqual(isExact ? 0 : 0.000245);
    expect(largest > 0, name).toBe(!isExact);
  });
  expect(coarse.ranges).toEqual(table.ranges);
});

/** Counts of a bell of so many cases. */
function bell(cases: number, random: () => number): Uint32Array {
  const counts = new Uint32Array(DRAWING_BINS);
  for (let k = 0; k < cases; k++) {
    const place = 12 + 40 * ((random() + random() + random()) / 3);
    counts[Math.floor(place)]!++;
  }
  return counts;
}

test("a bar is off by about one standard deviation of chance, or by 6% of the highest", () => {
  const random = seededRandom(7);
  for (const cases of [1, 20, 300, 3_000, 60_000])
    for (let round = 0; round < 20; round++) {
      const counts = bell(cases, random);
      const table = createDrawingTable(1, 1);
      setDrawing(table, 0, counts);
      const drawn = drawnCounts(coarseDrawings(table, [cases]), 0, 0, cases);
      const highest = Math.max(...counts);
      for (const [bin, count] of counts.entries()) {
        const off = Math.abs(Math.sqrt(drawn[bin]!) - Math.sqrt(count));
        // Half a step, and what the bars of the table themselves are off.
        const step = Math.max(1, Math.sqrt(highest) / 16);
        expect(off, `${count} of ${highest}`).toBeLessThan(0.5 * step + Math.sqrt(highest) / 63);
        expect(drawn[bin]! > 0, `${count} of ${highest}`).toBe(count > 0);
      }
    }
});

test("the bars of a table are not touched, and outcomes without cases stay empty", () => {
  const table = createDrawingTable(2, 1);
  const counts = new Uint32Array(2 * DRAWING_BINS);
  counts.set([1, 2, 3, 4, 5, 6]);
  setDrawing(table, 0, counts);
  const before = table.heights.slice();
  const coarse = coarseDrawings(table, [21, 0]);
  expect(table.heights).toEqual(before);
  expect(coarse.heights.subarray(DRAWING_BINS)).toEqual(new Uint8Array(DRAWING_BINS));
});
