import { pairCode, type DISTANCE_STATISTICS, type PairCodes } from "../../analysis/atlas/layout";
import { memoized } from "../shared/memoized";
import type { Pair } from "../letter/pair";
import { shownStatistics } from "../inside/selectors";
import type { Statistics } from "../inside/statistics";
import { isBeyondChance, shownUnit, type UnitNeeds } from "./unit";

/** How well a unit tells a pair apart. */
export interface LearnedPair {
  readonly pair: Pair;
  readonly casesP: number;
  readonly casesN: number;
  readonly distance: number;
  readonly noise95: number;
  readonly coarseDistance: number;
  readonly coarseNoise95: number;
  /** Whether the distance exceeds its noise level: in 1,000 bins, and in 50. */
  readonly beyond: boolean;
  readonly coarseBeyond: boolean;
}

/**
 * By distance as in the article, or by how far the 50-bin distance exceeds its noise level, which does
 * not reward few cases.
 */
export const PAIR_ORDERS = ["distance", "excess"] as const;
export type PairOrder = (typeof PAIR_ORDERS)[number];

/** All pairs of the shown unit in that order; undefined while its distances have not been read or counted. */
export function learnedPairs(state: UnitNeeds, order: PairOrder): readonly LearnedPair[] | undefined {
  const statistics = shownStatistics(state);
  const unit = shownUnit(state);
  if (statistics === undefined || unit === undefined) return undefined;
  const distances = distancesOf(statistics);
  const ranked = distances && rankedPairs(statistics, distances, unit.number, order);
  // The tables of a text that is being counted hold nothing for most units yet.
  const counted = statistics.done === 1 || ranked?.some(({ distance }) => distance > 0) === true;
  return counted ? ranked : undefined;
}

/** Those of a text are put together anew by each call. */
const distancesOf = memoized((statistics: Statistics) => statistics.distances());

/** All pairs of a unit, the one that it tells apart best first; equal ones stay in the order of the statistics. */
export const rankedPairs = memoized(
  (
    { letters }: Pick<Statistics, "letters">,
    distances: PairCodes<(typeof DISTANCE_STATISTICS)[number]>,
    number: number,
    order: PairOrder,
  ): readonly LearnedPair[] => {
    const pairs = letters.flatMap(({ input, cases, pairs: ofLetter }) =>
      ofLetter.map((outcome) => ({ pair: { input, output: outcome.output }, casesP: outcome.cases, cases })),
    );
    const learned = pairs.map(({ pair, casesP, cases }, k): LearnedPair => {
      const distance = pairCode(distances, "distance", k, number);
      const noise95 = pairCode(distances, "noise95", k, number);
      const coarseDistance = pairCode(distances, "coarseDistance", k, number);
      const coarseNoise95 = pairCode(distances, "coarseNoise95", k, number);
      return {
        pair,
        casesP,
        casesN: cases - casesP,
        distance,
        noise95,
        coarseDistance,
        coarseNoise95,
        beyond: isBeyondChance(distance, noise95),
        coarseBeyond: isBeyondChance(coarseDistance, coarseNoise95),
      };
    });
    const key = order === "distance" ? (one: LearnedPair) => one.distance : excess;
    return learned.sort((a, b) => key(b) - key(a));
  },
);

/** By how much the 50-bin distance exceeds its noise level. */
const excess = ({ coarseDistance, coarseNoise95 }: LearnedPair): number => coarseDistance - coarseNoise95;
