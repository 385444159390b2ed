import { drawnPair, type DrawingTable } from "../../analysis/tables/drawing-table";
import type { LetterTable } from "../../analysis/tables/letter-table";
import { memoized } from "../shared/memoized";
import { shownPair, shownStatistics } from "../inside/selectors";
import { placeOfPair } from "../inside/statistics";
import { shownUnit, type UnitNeeds } from "./unit";

/** Histograms of a unit over P and over N, in the same bins from `min` to `max`. */
export interface UnitHistogram {
  readonly min: number;
  readonly max: number;
  readonly casesP: number;
  readonly casesN: number;
  /**
   * Share of the cases in each bin; both add up to 1. They are stored in steps, so that a share is good
   * to a few per cent of itself.
   */
  readonly p: Float64Array;
  readonly n: Float64Array;
}

/** The histograms of the shown unit for the shown pair; undefined while they have not been read. */
export function unitHistogram(state: UnitNeeds): UnitHistogram | undefined {
  const statistics = shownStatistics(state);
  const pair = shownPair(state);
  const unit = shownUnit(state);
  if (statistics === undefined || pair === undefined || unit === undefined) return undefined;
  const place = placeOfPair(statistics, pair.input, pair.output);
  if (place === undefined) return undefined;
  const drawings = statistics.drawings(place.letter);
  const stands = statistics.pair(place.letter, place.pair);
  if (drawings === undefined || stands === undefined) return undefined;
  const { outcomes } = statistics.letters[place.letter]!;
  const histogram = histogramOf(drawings, stands.table, place.pair, unit.number, outcomes, statistics.done);
  // The tables of a text that is being counted hold nothing for most units yet.
  return statistics.done === 1 || histogram.max > histogram.min ? histogram : undefined;
}

/** Histograms as shares. `done` only says that the tables have grown. */
export const histogramOf = memoized(
  (
    drawings: DrawingTable,
    { ranges }: Pick<LetterTable, "ranges">,
    pair: number,
    number: number,
    outcomes: readonly number[],
    _done: number,
  ): UnitHistogram => {
    const { p, n } = drawnPair(drawings, pair, number, outcomes);
    const casesP = outcomes[pair]!;
    const casesN = outcomes.reduce((sum, cases) => sum + cases, 0) - casesP;
    return {
      min: ranges[2 * number]!,
      max: ranges[2 * number + 1]!,
      casesP,
      casesN,
      p: p.map((count) => count / Math.max(1, casesP)),
      n: n.map((count) => count / Math.max(1, casesN)),
    };
  },
);
