import { gammaRoot } from "./gamma-root";
import { rootMoments } from "./root-moments";

/** What the distance would be if the outcomes had nothing to do with the signal. */
export interface NoiseLevel {
  readonly mean: number;
  /** 95th percentile: of twenty signals that know nothing, one is above it. */
  readonly p95: number;
}

/** The noise level of the Hellinger distance for a pooled histogram of n cases, P and N together. */
export type NoiseModel = (pooled: Uint32Array) => NoiseLevel;

/** Bins with more cases are computed every time; there are few of them. */
const TABLE_SIZE = 4_096;

/** Numbers per m: mean and variance of Y, and its linear and quadratic part times the bin's share in correlations. */
const ROW = 4;

/**
 * The distribution of H = sqrt(1 - BC) when the n outcomes are shuffled, in place of shuffles. With
 * BC = sum_k Y_k / sqrt(inP inN), Y_k = sqrt(X_k (m_k - X_k)), and X the numbers of P in the bins:
 *
 * - E BC is exact, from the hypergeometric distribution of each X_k.
 * - Var BC sums Var Y_k and the covariances: a part of degree d of Y_j and one of Y_k correlate by r^d, where
 *   r = -sqrt(m_j m_k / ((n - m_j) (n - m_k))) is the correlation of X_j and X_k (Lancaster 1958 for multinomial X). Degrees
 *   one and two are counted; the sums over j and k come apart. Without them the noise of few, well filled bins would
 *   come out much too wide: there the linear parts cancel, because the X_k sum to inP.
 * - 1 - BC is taken to be gamma distributed with that mean and variance, which is right for few well filled bins (a scaled
 *   chi-square) and for many bins (a normal distribution).
 *
 * Tests hold it against real shuffles. Without cases in P or in N the level is 0, as is the distance.
 */
export function createNoiseModel(n: number, inP: number): NoiseModel {
  if (inP === 0 || inP === n) return () => ({ mean: 0, p95: 0 });
  const known = new Uint8Array(Math.min(n, TABLE_SIZE) + 1);
  const table = new Float64Array(ROW * known.length);
  const extra = new Float64Array(ROW);
  const norm = Math.sqrt(inP * (n - inP));

  const fill = (m: number, rows: Float64Array, at: number): void => {
    const moments = rootMoments(m, n, inP);
    // A full bin correlates with nothing: its X is fixed.
    const share = m < n ? m / (n - m) : 0;
    rows[at] = moments.mean;
    rows[at + 1] = moments.variance;
    rows[at + 2] = moments.linear * Math.sqrt(share);
    rows[at + 3] = moments.quadratic * share;
  };

  return (pooled) => {
    let mean = 0;
    let variance = 0;
    let linear = 0;
    let quadratic = 0;
    for (let k = 0; k < pooled.length; k++) {
      const m = pooled[k]!;
      // One case alone is in P or in N: its Y is 0.
      if (m < 2) continue;
      let rows = table;
      let at = ROW * m;
      if (m >= known.length) {
        rows = extra;
        at = 0;
        fill(m, rows, at);
      } else if (known[m] === 0) {
        known[m] = 1;
        fill(m, rows, at);
      }
      mean += rows[at]!;
      // The sum over j != k of a_j a_k is (sum a)^2 - sum a^2.
      variance += rows[at + 1]! + rows[at + 2]! ** 2 - rows[at + 3]! ** 2;
      linear += rows[at + 2]!;
      quadratic += rows[at + 3]!;
    }
    variance += quadratic * quadratic - linear * linear;
    return gammaRoot(1 - mean / norm, variance / (norm * norm));
  };
}
