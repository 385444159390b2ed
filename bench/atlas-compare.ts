/** How far two sets of distances are apart. */
export interface Comparison {
  readonly count: number;
  readonly mean: number;
  readonly largest: number;
  /** How many are more than `limit` apart. */
  readonly far: number;
  readonly limit: number;
  /** Whether nothing but rounding can be behind it. */
  readonly agree: boolean;
}

/** A few cases that change bins move a distance by less than this. */
const LIMIT = 0.005;

/** Compares [pairs] rows of [signals] distances with the same numbers in one array. Throws if there are more or fewer. */
export function compareDistances(ours: readonly Float32Array[], plain: Float64Array): Comparison {
  const count = ours.reduce((sum, row) => sum + row.length, 0);
  if (count !== plain.length) throw new Error(`${count} distances against ${plain.length}`);
  let at = 0;
  let sum = 0;
  let largest = 0;
  let far = 0;
  for (const row of ours)
    for (const distance of row) {
      const difference = Math.abs(distance - plain[at++]!);
      sum += difference;
      largest = Math.max(largest, difference);
      if (!(difference <= LIMIT)) far++;
    }
  const mean = sum / count;
  return { count, mean, largest, far, limit: LIMIT, agree: mean < 1e-4 && far < count / 10_000 };
}
