import { DRAWING_BINS } from "../histogram";

/**
 * Histograms for drawing, of every outcome of a letter (the last may stand for all that do not count as pairs) and every
 * signal. A height is the square root of count / largest count, in 63 steps: small bars keep their shape, and a bar with a
 * single case never vanishes. The largest bars are off by at most 1.6%, which is less than chance moves them; finer steps
 * would store noise and make the files half as large again.
 */
export interface DrawingTable {
  readonly outcomes: number;
  readonly signals: number;
  /** [outcomes, signals, DRAWING_BINS] */
  readonly heights: Uint8Array;
}

/** Height of the largest bar as it is counted; an atlas may keep fewer steps. */
export const HIGHEST_BAR = 63;

export function createDrawingTable(outcomes: number, signals: number): DrawingTable {
  return { outcomes, signals, heights: new Uint8Array(outcomes * signals * DRAWING_BINS) };
}

/** Writes one signal from the counts of all outcomes, [outcomes, DRAWING_BINS]. */
export function setDrawing(table: DrawingTable, signal: number, counts: Uint32Array): void {
  for (let outcome = 0; outcome < table.outcomes; outcome++) {
    const row = counts.subarray(outcome * DRAWING_BINS, (outcome + 1) * DRAWING_BINS);
    const largest = row.reduce((a, b) => Math.max(a, b), 1);
    const at = placeOf(table, outcome, signal);
    for (let bin = 0; bin < DRAWING_BINS; bin++) {
      const height = Math.round(HIGHEST_BAR * Math.sqrt(row[bin]! / largest));
      table.heights[at + bin] = row[bin]! > 0 ? Math.max(1, height) : 0;
    }
  }
}

/**
 * About how many of the outcome's `cases` lie in each bin, [DRAWING_BINS]; they add up to `cases`. All 0 without cases.
 * Throws a RangeError if the table has no such outcome or signal.
 */
export function drawnCounts(
  table: DrawingTable,
  outcome: number,
  signal: number,
  cases: number,
): Float64Array {
  if (!(outcome >= 0 && outcome < table.outcomes && signal >= 0 && signal < table.signals))
    throw new RangeError(`no drawing of outcome ${outcome}, signal ${signal}`);
  const at = placeOf(table, outcome, signal);
  const squares = Float64Array.from(
    table.heights.subarray(at, at + DRAWING_BINS),
    (height) => height * height,
  );
  const total = squares.reduce((sum, square) => sum + square, 0);
  return total === 0 ? squares : squares.map((square) => (cases * square) / total);
}

/** Drawing histograms of a pair: P, and N from all other outcomes. `cases` are those of each outcome of the table. */
export function drawnPair(
  table: DrawingTable,
  pair: number,
  signal: number,
  cases: readonly number[],
): { readonly p: Float64Array; readonly n: Float64Array } {
  const n = new Float64Array(DRAWING_BINS);
  for (let outcome = 0; outcome < table.outcomes; outcome++) {
    if (outcome === pair) continue;
    drawnCounts(table, outcome, signal, cases[outcome]!).forEach((count, bin) => (n[bin]! += count));
  }
  return { p: drawnCounts(table, pair, signal, cases[pair]!), n };
}

const placeOf = ({ signals }: DrawingTable, outcome: number, signal: number): number =>
  (outcome * signals + signal) * DRAWING_BINS;

/** Copies the signals of a smaller table, which become those from `first` on. */
export function copyDrawings(from: DrawingTable, to: DrawingTable, first: number): void {
  for (let outcome = 0; outcome < from.outcomes; outcome++)
    to.heights.set(
      from.heights.subarray(placeOf(from, outcome, 0), placeOf(from, outcome + 1, 0)),
      placeOf(to, outcome, first),
    );
}
