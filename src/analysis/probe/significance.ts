import { normalQuantile, normalTail } from "./normal";

/** Chance that any of the signals exceeds the threshold when none knows anything. */
export const FAMILY_ERROR = 0.05;

/** How many independent cases the AUC of a signal rests on. */
export interface CaseCounts {
  /**
   * Places of one match go together (all four letters of `tyun`), so that a match counts as one case however many places it
   * has: the design effect at its largest (Kish 1965). The threshold is then too high rather than too low.
   */
  readonly inP: number;
  readonly inN: number;
}

/**
 * Standard deviation of the AUC of a signal that knows nothing: sqrt((p + n + 1) / (12 p n)), that of the Mann-Whitney
 * statistic U = p n AUC (Mann and Whitney 1947). Ties would make it smaller.
 */
export function aucDeviation({ inP, inN }: CaseCounts): number {
  return Math.sqrt((inP + inN + 1) / (12 * inP * inN));
}

/**
 * How far from 0.5 the AUC must be for us to believe it when the best of many signals is chosen: with this threshold none of
 * `signals` that know nothing exceeds it, with probability 1 - `error`. Each is tested on both sides at the level
 * 1 - (1 - error)^(1 / signals) (Sidak 1967), which holds for independent and for correlated normal numbers.
 * At 0.5 or more nothing can exceed it: there are too few cases.
 */
export function aucThreshold(counts: CaseCounts, signals: number, error = FAMILY_ERROR): number {
  const level = -Math.expm1(Math.log1p(-error) / signals);
  return normalQuantile(level / 2) * aucDeviation(counts);
}

/**
 * Probability that any of `signals` which know nothing has an AUC as far from 0.5 as this one: 1 - (1 - p)^signals, p
 * being that for one signal, on both sides.
 */
export function correctedProbability(auc: number, counts: CaseCounts, signals: number): number {
  const one = Math.min(1, 2 * normalTail(Math.abs(auc - 0.5) / aucDeviation(counts)));
  return -Math.expm1(signals * Math.log1p(-one));
}
