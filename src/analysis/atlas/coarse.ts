import { DRAWING_BINS } from "../histogram";
import { HIGHEST_BAR, type DrawingTable } from "../tables/drawing-table";
import { STATISTICS, type LetterTable, type Statistic } from "../tables/letter-table";

/** Statistics that an atlas keeps in larger steps; units are ranked by the others, and these are multiplied by weights. */
const COARSE: ReadonlySet<Statistic> = new Set(["noise", "noise95", "coarseNoise", "coarseNoise95", "auc"]);

/** Their codes are multiples of it. */
const CODE_STEP = 32;

/**
 * A table as an atlas keeps it. Distances and means stay; noise levels and AUC are off by at most 16/65535 = 0.00024, so that
 * the third decimal, the last that is shown, may become its neighbour. Noise levels are an approximation that errs by
 * up to 0.002. Saves a seventh of the file.
 */
export function coarseTable(table: LetterTable): LetterTable {
  const codes = table.codes.slice();
  const size = table.pairs * table.signals;
  STATISTICS.forEach((name, k) => {
    if (!COARSE.has(name)) return;
    for (let at = k * size; at < (k + 1) * size; at++)
      codes[at] = Math.min(65_535, CODE_STEP * Math.round(codes[at]! / CODE_STEP));
  });
  return { ...table, codes };
}

/** Fewest steps of a drawing's heights. */
const FEWEST_STEPS = 16;

/**
 * Drawings as an atlas keeps them, where `cases` are those of each outcome. Chance moves the square root of a count by 1/2
 * (one standard deviation), so steps finer than 1 would store noise: heights have as many steps as the square root of the
 * largest count, but at least 16, so that small histograms keep their bars apart, and at most those of the table. So a bar
 * is off by half a step, one standard deviation of chance, or by 6% of the highest bar where that has less than 256 cases. In
 * the shipped atlas it is 1.2% of the highest bar on average (root mean square), and less than 4.1% for 99 bars in 100. Saves
 * a quarter of the file.
 */
export function coarseDrawings(table: DrawingTable, cases: readonly number[]): DrawingTable {
  const heights = table.heights.slice();
  for (let at = 0; at < heights.length; at += DRAWING_BINS) {
    const bars = heights.subarray(at, at + DRAWING_BINS);
    const outcome = Math.floor(at / (DRAWING_BINS * table.signals));
    const squares = bars.reduce((sum, bar) => sum + bar * bar, 0);
    const largest = (cases[outcome]! * HIGHEST_BAR ** 2) / Math.max(1, squares);
    const steps = Math.min(HIGHEST_BAR, Math.max(FEWEST_STEPS, Math.round(Math.sqrt(largest))));
    for (let bin = 0; bin < DRAWING_BINS; bin++)
      if (bars[bin]! > 0) bars[bin] = Math.max(1, Math.round((bars[bin]! * steps) / HIGHEST_BAR));
  }
  return { ...table, heights };
}
