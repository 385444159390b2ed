/** The definitions written down plainly, for tests: slow and obvious. */
import { distanceOf } from "./hellinger";
import { mergeBins, rangeOf } from "./histogram";

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** Seeded numbers (Park and Miller 1988, minimal standard). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Equal bins over a range. */
export interface Bins {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/**
 * The bin of a value within the range, 0 to count - 1; the largest value belongs to the last bin, and with min = max
 * everything to the first. All code that bins uses this formula, so that all agree about values on an edge.
 */
export function binOf(value: number, { min, max, count }: Bins): number {
  return max > min ? Math.min(count - 1, Math.floor((value - min) * (count / (max - min)))) : 0;
}

/** Values per bin. */
export function histogramOf(values: readonly number[], bins: Bins): Uint32Array {
  const counts = new Uint32Array(bins.count);
  for (const value of values) counts[binOf(value, bins)]!++;
  return counts;
}

/** Hellinger distance of two histograms over the same bins. */
export function hellingerDistance(p: Uint32Array, q: Uint32Array): number {
  const sum = (counts: Uint32Array): number => counts.reduce((all, count) => all + count, 0);
  let roots = 0;
  p.forEach((count, bin) => (roots += Math.sqrt(count * q[bin]!)));
  return distanceOf(roots, sum(p), sum(q));
}

/** Hellinger distance of two samples over the range of both, `merged` of the `count` bins counted as one. */
export function slowDistance(p: readonly number[], q: readonly number[], count: number, merged = 1): number {
  const { min, max } = rangeOf(Float32Array.from([...p, ...q]));
  const histogram = (values: readonly number[]): Uint32Array =>
    mergeBins(histogramOf(values.map(Math.fround), { min, max, count }), merged);
  return hellingerDistance(histogram(p), histogram(q));
}

/** Share of all pairs of a value of P and one of N in which that of P is larger; equal ones count half. */
export function slowAuc(p: readonly number[], q: readonly number[]): number {
  let above = 0;
  for (const a of p) for (const b of q) above += a > b ? 1 : a === b ? 0.5 : 0;
  return above / (p.length * q.length);
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Standard normal numbers (Box and Muller 1958). */
export const normalRandom = (random: Random): Random => {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
};

/** Distances, ascending, of `shuffles` random labellings of cases with the given bins. */
export function shuffledDistances(
  bins: Uint16Array,
  count: number,
  inP: number,
  shuffles: number,
  seed: number,
): number[] {
  const random = seededRandom(seed);
  const cases = bins.slice();
  const pooled = new Uint32Array(count);
  for (const bin of cases) pooled[bin]!++;
  return Array.from({ length: shuffles }, () => {
    const p = new Uint32Array(count);
    // The first inP steps of a shuffle (Fisher and Yates).
    for (let k = 0; k < inP; k++) {
      const other = k + Math.floor(random() * (cases.length - k));
      [cases[k], cases[other]] = [cases[other]!, cases[k]!];
      p[cases[k]!]!++;
    }
    return hellingerDistance(
      p,
      pooled.map((all, k) => all - p[k]!),
    );
  }).sort((a, b) => a - b);
}
