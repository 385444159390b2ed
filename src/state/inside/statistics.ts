import { outcomesOf } from "../../analysis/atlas/read-atlas";
import { DISTANCE_STATISTICS, OVERVIEW_STATISTICS, type PairCodes } from "../../analysis/atlas/layout";
import { codesOf } from "../../analysis/atlas/write-atlas";
import type { AnalysisResult } from "../../analysis/analysis-result";
import { rangeOfSignal, type SignalLayout } from "../../analysis/signal-layout";
import type { DrawingTable } from "../../analysis/tables/drawing-table";
import type { LetterTable } from "../../analysis/tables/letter-table";
import type { AtlasState } from "./inside-state";

/** An ambiguous letter with its pairs, most frequent first. */
export interface StatisticsLetter {
  readonly input: number;
  readonly cases: number;
  readonly pairs: readonly { readonly output: number; readonly cases: number }[];
  /** Cases of each outcome in the letter's drawings. */
  readonly outcomes: readonly number[];
}

/** Where a pair's statistics stand. */
export interface PairPlace {
  readonly table: LetterTable;
  /** Place of the pair in the table. */
  readonly pair: number;
}

/**
 * The statistics that the views show: of the atlas, or of a text of the user's own. What has not been read yet is undefined.
 * Places are those in `letters` and in a letter's `pairs`.
 */
export interface Statistics {
  readonly origin: "atlas" | "text";
  readonly layout: SignalLayout;
  readonly letters: readonly StatisticsLetter[];
  /** The pair to show before any is chosen. */
  readonly firstPair: { readonly letter: number; readonly pair: number };
  /** Units done, 0 to 1: less than 1 while a text is being counted. */
  readonly done: number;
  pair(letter: number, pair: number): PairPlace | undefined;
  drawings(letter: number): DrawingTable | undefined;
  /** All pairs of all letters for all signals. */
  distances(): PairCodes<(typeof DISTANCE_STATISTICS)[number]> | undefined;
  /** All pairs of all letters for the units of h. */
  overview(): PairCodes<(typeof OVERVIEW_STATISTICS)[number]>;
}

/** Statistics from the files of an atlas. */
export function atlasStatistics({ atlas, first, tables, drawings, distances }: AtlasState): Statistics {
  const { index, layout } = atlas;
  return {
    origin: "atlas",
    layout,
    letters: index.letters.map((letter) => ({
      input: letter.input,
      cases: letter.cases,
      pairs: letter.pairs,
      outcomes: outcomesOf(letter),
    })),
    firstPair: index.firstPair,
    done: 1,
    pair: (letter, pair) => {
      const table = tables.get(letter);
      if (table !== undefined) return { table, pair };
      const isFirst = letter === index.firstPair.letter && pair === index.firstPair.pair;
      return isFirst ? { table: first.pair, pair: 0 } : undefined;
    },
    drawings: (letter) => drawings.get(letter),
    distances: () => distances,
    overview: () => first.overview,
  };
}

/** Statistics of an analysed text; while it is being counted they grow, and so must be made anew. */
export function textStatistics(result: AnalysisResult): Statistics {
  const { layout, letters, done } = result;
  const h = rangeOfSignal(layout, "h");
  // The most frequent pair of all.
  const most = letters.reduce((best, letter, k) => (casesOf(letter) > casesOf(letters[best]!) ? k : best), 0);
  return {
    origin: "text",
    layout,
    letters: letters.map(({ letter: { input, cases, outcomes, rest } }) => ({
      input,
      cases,
      pairs: outcomes,
      outcomes: [...outcomes.map((outcome) => outcome.cases), ...(rest > 0 ? [rest] : [])],
    })),
    firstPair: { letter: most, pair: 0 },
    done: done.reduce((sum, one) => sum + one, 0) / layout.count,
    pair: (letter, pair) => ({ table: letters[letter]!.table, pair }),
    drawings: (letter) => letters[letter]!.drawings,
    distances: () => codesOf(result, DISTANCE_STATISTICS, 0, layout.count),
    overview: () => codesOf(result, OVERVIEW_STATISTICS, h.first, h.width),
  };
}

const casesOf = ({ letter }: AnalysisResult["letters"][number]): number => letter.outcomes[0]?.cases ?? 0;

/** Places of a pair, undefined if the statistics do not have it. */
export function placeOfPair(
  { letters }: Pick<Statistics, "letters">,
  input: number,
  output: number,
): { readonly letter: number; readonly pair: number } | undefined {
  const letter = letters.findIndex((candidate) => candidate.input === input);
  const pair = letters[letter]?.pairs.findIndex((candidate) => candidate.output === output) ?? -1;
  return pair < 0 ? undefined : { letter, pair };
}

/** Place of a pair among the pairs of all letters, as overview and distances count them. */
export function pairNumber({ letters }: Pick<Statistics, "letters">, letter: number, pair: number): number {
  return letters.slice(0, letter).reduce((sum, { pairs }) => sum + pairs.length, 0) + pair;
}
