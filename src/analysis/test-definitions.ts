/** The definitions written down plainly, for tests: slow and obvious. */
import { binOf, rangeOf } from "./histogram";
import { hellingerDistance } from "./hellinger";

/** A source of numbers in [0, 1). */
export type Random = () => number;

/** Seeded numbers (Park and Miller 1988, minimal standard). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Hellinger distance of two samples over the range of both. */
export function slowDistance(p: readonly number[], q: readonly number[], count: number): number {
  const { min, max } = rangeOf(Float32Array.from([...p, ...q]));
  const histogram = (values: readonly number[]): Uint32Array => {
    const counts = new Uint32Array(count);
    for (const value of values) counts[binOf(Math.fround(value), { min, max, count })]!++;
    return counts;
  };
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
