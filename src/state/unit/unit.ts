import type { Language } from "../../language/language";
import { pairCode } from "../../analysis/atlas/layout";
import { signalName } from "../../analysis/signal-name";
import {
  rangeOfSignal,
  signalNumber,
  signalUnit,
  type SignalLayout,
  type SignalUnit,
} from "../../analysis/signal-layout";
import { statistic, STATISTICS, type SignalStatistics } from "../../analysis/tables/letter-table";
import type { AppState } from "../app-state";
import { memoized } from "../shared/memoized";
import type { LetterNeeds } from "../letter/inspected-letter";
import type { Pair } from "../letter/pair";
import {
  lacksPair,
  pairStatistics,
  shownPair,
  shownStatistics,
  strongestHere,
  type PairStatistics,
} from "../inside/selectors";
import { pairNumber, placeOfPair, type Statistics } from "../inside/statistics";

export type SignalKind = SignalUnit["signal"];

/** What the page of a unit needs to know of the state. */
export type UnitNeeds = LetterNeeds & Pick<AppState, "atlas" | "ownText" | "dense" | "inspection">;

/** The unit that the page of a unit is about. */
export interface ShownUnit extends SignalUnit {
  /** Its number among all signals. */
  readonly number: number;
  /** "backward cell 6" */
  readonly name: string;
  /** False if nobody chose it. */
  readonly pinned: boolean;
}

/**
 * The pinned unit, else the one of h with the largest distance for the shown pair, or for a pair without statistics the
 * one that contributes most at the letter in question; undefined while that is not known.
 */
export function shownUnit(state: UnitNeeds): ShownUnit | undefined {
  const statistics = shownStatistics(state);
  if (statistics === undefined) return undefined;
  const { layout } = statistics;
  const { pinned } = state.inside;
  if (pinned !== undefined) return describeUnit(layout, signalNumber(layout, pinned), true, state.language);
  const pair = shownPair(state);
  if (pair === undefined) return undefined;
  const best = lacksPair(statistics, pair)
    ? strongestHere(state, layout, pair)
    : bestOfH(statistics, pair.input, pair.output);
  return best === undefined
    ? undefined
    : describeUnit(layout, rangeOfSignal(layout, "h").first + best, false, state.language);
}

/**
 * From the overview, which is there from the start: so the page of a unit need not wait for the letter's file. Undefined
 * before any unit of h has been counted.
 */
const bestOfH = memoized((statistics: Statistics, input: number, output: number): number | undefined => {
  const place = placeOfPair(statistics, input, output)!;
  const overview = statistics.overview();
  const pair = pairNumber(statistics, place.letter, place.pair);
  const distances = Array.from({ length: overview.signals }, (_, unit) =>
    pairCode(overview, "distance", pair, unit),
  );
  const largest = Math.max(...distances);
  return largest > 0 ? distances.indexOf(largest) : undefined;
});

const describeUnit = memoized(
  (layout: SignalLayout, number: number, pinned: boolean, language: Language): ShownUnit => {
    const unit = signalUnit(layout, number);
    return { ...unit, number, name: nameOfUnit(layout, unit, language), pinned };
  },
);

/** The name of a unit as the page writes it: "backward cell 6", "output ծ". */
export function nameOfUnit(layout: SignalLayout, unit: SignalUnit, { vocabulary }: Language): string {
  const cells = rangeOfSignal(layout, "h").width / 2;
  return signalName(unit, { cells }, vocabulary.outputs);
}

/** Layer sizes, as names of signals need them. */
export const sizesOf = memoized((layout: SignalLayout) => ({
  cells: rangeOfSignal(layout, "h").width / 2,
  hidden: rangeOfSignal(layout, "hidden").width,
  outputs: rangeOfSignal(layout, "output").width,
}));

/** The unit so many places further among its kind; undefined beyond the ends. */
export function neighbourUnit(layout: SignalLayout, unit: SignalUnit, step: number): SignalUnit | undefined {
  const { width } = rangeOfSignal(layout, unit.signal);
  const next = unit.unit + step;
  return next >= 0 && next < width ? { signal: unit.signal, unit: next } : undefined;
}

/** Statistics of a unit for a pair. */
export interface UnitStatistics extends SignalStatistics {
  readonly pair: Pair;
  readonly casesP: number;
  readonly casesN: number;
  /** Smallest and largest value at the letter. */
  readonly min: number;
  readonly max: number;
  /** Place among its kind by distance, 1 for the best; undefined while the others are still being counted. */
  readonly rank: number | undefined;
  /** How many others have the same distance. */
  readonly ties: number;
  /** How many of its kind there are. */
  readonly of: number;
}

/** Statistics of the shown unit for the shown pair; "missing" if the pair has too few cases, undefined while not known. */
export function unitStatistics(state: UnitNeeds): UnitStatistics | "missing" | undefined {
  const statistics = shownStatistics(state);
  const pair = shownPair(state);
  const unit = shownUnit(state);
  if (statistics === undefined || pair === undefined || unit === undefined) return undefined;
  const found = pairStatistics(statistics, pair);
  return typeof found === "object" ? statisticsOfUnit(statistics, found, pair, unit.number) : found;
}

/** The statistics of one unit out of those of a pair; undefined if it has not been counted yet. */
export const statisticsOfUnit = memoized(
  (
    { done }: Pick<Statistics, "done">,
    found: PairStatistics,
    pair: Pair,
    number: number,
  ): UnitStatistics | undefined => {
    const { table, layout, casesP, casesN } = found;
    const values = Object.fromEntries(
      STATISTICS.map((name) => [name, statistic(table, name, found.pair, number)]),
    ) as Record<(typeof STATISTICS)[number], number>;
    const [min, max] = [table.ranges[2 * number]!, table.ranges[2 * number + 1]!];
    // The tables of a text that is being counted hold nothing for most units yet.
    if (done < 1 && min === 0 && max === 0) return undefined;
    const { first, width } = rangeOfSignal(layout, signalUnit(layout, number).signal);
    const others = found.distances;
    let [better, same] = [0, 0];
    for (let other = first; other < first + width; other++) {
      if (others[other]! > others[number]!) better++;
      else if (others[other] === others[number]) same++;
    }
    return {
      ...values,
      pair,
      casesP,
      casesN,
      min,
      max,
      rank: done < 1 ? undefined : better + 1,
      ties: same - 1,
      of: width,
    };
  },
);

/** Whether a distance is larger than 95% of those that shuffled outcomes would have. */
export const isBeyondChance = (distance: number, noise95: number): boolean => distance > noise95;
