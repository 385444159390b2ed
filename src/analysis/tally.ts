import { COARSE_BINS, DISTANCE_BINS, DRAWING_BINS, rangeOf } from "./histogram";
import { distanceOf } from "./hellinger";
import { createSorter, type SortedValues } from "./radix-sort";

/**
 * What one signal does at all positions of one letter, by outcome: everything that the statistics of every pair of the
 * letter need. Views of memory that the next tally overwrites.
 */
export interface Tally {
  readonly min: number;
  readonly max: number;
  /** Cases of each outcome, [outcomes]. */
  readonly cases: Uint32Array;
  /** Sums of the values, [outcomes]. */
  readonly sums: Float64Array;
  /** Sums of midranks among all values, the smallest is 1, [outcomes]. */
  readonly rankSums: Float64Array;
  /** Cases per bin over [min, max], [outcomes, DISTANCE_BINS]. */
  readonly bins: Uint32Array;
  /** The same in DRAWING_BINS. */
  readonly drawing: Uint32Array;
}

/** Tallies the values [n] of a signal whose outcomes [n] are numbered 0 to `outcomes` - 1. Throws a RangeError for NaN
 * and infinite values. */
export type Tallier = (values: Float32Array, labels: Uint8Array, outcomes: number) => Tally;

/**
 * A tallier for at most so many values and outcomes. It sorts once and scans once. Sums run over the sorted values, so
 * that the result does not depend on the order in which the positions came.
 */
export function createTallier(capacity: number, mostOutcomes: number): Tallier {
  const sort = createSorter(capacity);
  const cases = new Uint32Array(mostOutcomes);
  const sums = new Float64Array(mostOutcomes);
  const rankSums = new Float64Array(mostOutcomes);
  const bins = new Uint32Array(mostOutcomes * DISTANCE_BINS);
  const drawing = new Uint32Array(mostOutcomes * DRAWING_BINS);

  return (values, labels, outcomes) => {
    const sorted = sort(values, labels);
    const tally: Tally = {
      ...rangeOfSorted(sorted.values),
      cases: cases.subarray(0, outcomes).fill(0),
      sums: sums.subarray(0, outcomes).fill(0),
      rankSums: rankSums.subarray(0, outcomes).fill(0),
      bins: bins.subarray(0, outcomes * DISTANCE_BINS).fill(0),
      drawing: drawing.subarray(0, outcomes * DRAWING_BINS).fill(0),
    };
    scan(sorted, tally);
    return tally;
  };
}

/** Smallest and largest value; those that are not finite are at the ends. */
function rangeOfSorted(values: Float32Array): { readonly min: number; readonly max: number } {
  if (values.length === 0) return { min: 0, max: 0 };
  return rangeOf(Float32Array.of(values[0]!, values.at(-1)!));
}

/** Cases, sums, bins and ranks. The bin is that of `binOf`, written out: this loop sees billions of values. */
function scan({ values, labels }: SortedValues, tally: Tally): void {
  const { min, max, cases, sums, rankSums, bins, drawing } = tally;
  const scale = max > min ? DISTANCE_BINS / (max - min) : 0;
  const drawingScale = max > min ? DRAWING_BINS / (max - min) : 0;
  let previous = NaN;
  let first = 0;
  for (let k = 0; k < values.length; k++) {
    const label = labels[k]!;
    const value = values[k]!;
    const above = value - min;
    const bin = Math.min(DISTANCE_BINS - 1, (above * scale) | 0);
    const drawn = Math.min(DRAWING_BINS - 1, (above * drawingScale) | 0);
    cases[label]!++;
    sums[label]! += value;
    bins[label * DISTANCE_BINS + bin]!++;
    drawing[label * DRAWING_BINS + drawn]!++;
    rankSums[label]! += k + 1;
    if (value !== previous) {
      if (k - first > 1) shareRanks(labels, first, k, rankSums);
      first = k;
      previous = value;
    }
  }
  if (values.length - first > 1) shareRanks(labels, first, values.length, rankSums);
}

/** Midranks: equal values, first to end - 1, share the mean of the ranks that they take up. */
function shareRanks(labels: Uint8Array, first: number, end: number, rankSums: Float64Array): void {
  const rank = (first + 1 + end) / 2;
  for (let k = first; k < end; k++) rankSums[labels[k]!]! += rank - (k + 1);
}

/** One signal for one pair: P are the positions with the outcome, N those of the letter with another one. */
export interface TallyStatistics {
  /** Hellinger distance of P and N in DISTANCE_BINS over the range of both; 0 if either has no cases. */
  readonly distance: number;
  /** The same in COARSE_BINS. */
  readonly coarseDistance: number;
  /**
   * Area under the ROC curve: the probability that a value of P is larger than one of N, ties counting half (Mann and
   * Whitney 1947, from rank sums). 0.5 if either has no cases.
   */
  readonly auc: number;
  /** Mean over P; NaN without cases. */
  readonly meanP: number;
  /** Mean over N; NaN without cases. */
  readonly meanN: number;
}

/** The pooled histogram of a tally: all outcomes together, [DISTANCE_BINS]. */
export function poolBins({ bins }: Pick<Tally, "bins">, pooled: Uint32Array): Uint32Array {
  pooled.fill(0);
  for (let at = 0; at < bins.length; at += DISTANCE_BINS)
    for (let bin = 0; bin < DISTANCE_BINS; bin++) pooled[bin]! += bins[at + bin]!;
  return pooled;
}

/** Statistics of the pair with that outcome. `pooled` is what poolBins gives. */
export function tallyStatistics(tally: Tally, outcome: number, pooled: Uint32Array): TallyStatistics {
  let n = 0;
  let sum = 0;
  for (let k = 0; k < tally.cases.length; k++) {
    n += tally.cases[k]!;
    sum += tally.sums[k]!;
  }
  const inP = tally.cases[outcome]!;
  const inN = n - inP;
  const ofP = tally.sums[outcome]!;
  const above = tally.rankSums[outcome]! - (inP * (inP + 1)) / 2;
  const bins = tally.bins.subarray(outcome * DISTANCE_BINS, (outcome + 1) * DISTANCE_BINS);
  const roots = sumsOfRoots(bins, pooled);
  return {
    distance: distanceOf(roots.fine, inP, inN),
    coarseDistance: distanceOf(roots.coarse, inP, inN),
    auc: inP === 0 || inN === 0 ? 0.5 : above / (inP * inN),
    meanP: ofP / inP,
    meanN: (sum - ofP) / inN,
  };
}

/** sum_k sqrt(P_k N_k) over the fine and over the coarse bins, N being what is left of the pooled cases. */
function sumsOfRoots(
  inP: Uint32Array,
  pooled: Uint32Array,
): { readonly fine: number; readonly coarse: number } {
  let fine = 0;
  let coarse = 0;
  for (let first = 0; first < DISTANCE_BINS; first += DISTANCE_BINS / COARSE_BINS) {
    let p = 0;
    let all = 0;
    for (let k = first; k < first + DISTANCE_BINS / COARSE_BINS; k++) {
      const ofP = inP[k]!;
      const ofAll = pooled[k]!;
      p += ofP;
      all += ofAll;
      if (ofP > 0) fine += Math.sqrt(ofP * (ofAll - ofP));
    }
    if (p > 0) coarse += Math.sqrt(p * (all - p));
  }
  return { fine, coarse };
}
