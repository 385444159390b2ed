import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { AnalysisResult, LetterResult } from "../analysis-result";
import { COARSE_BINS, DISTANCE_BINS, DRAWING_BINS } from "../histogram";
import { rangeOfSignal } from "../signal-layout";
import { pairTable, STATISTICS, type Statistic } from "../tables/letter-table";
import { ATLAS_FORMAT, type AtlasFile, type AtlasIndex, type AtlasLetter } from "./atlas-index";
import { coarseDrawings, coarseTable } from "./coarse";
import {
  DISTANCE_STATISTICS,
  drawingTableBytes,
  joined,
  letterTableBytes,
  OVERVIEW_SIGNAL,
  OVERVIEW_STATISTICS,
  pairCodesBytes,
  type PairCodes,
} from "./layout";

/** What the numbers alone do not say. */
export interface AtlasDescription extends Pick<
  AtlasIndex,
  "model" | "sample" | "romanization" | "engine" | "fewestCases" | "firstPair"
> {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
}

/**
 * The files of an atlas by name, `index.json` among them; the same result and description give the same bytes. `pack` makes
 * what `unpacked` reads. Throws if the result is not complete.
 */
export function atlasFiles(
  complete: AnalysisResult,
  description: AtlasDescription,
  pack: (contents: Uint8Array) => Uint8Array,
): ReadonlyMap<string, Uint8Array> {
  const { inputs, outputs, ...rest } = description;
  const missing = complete.done.indexOf(0);
  if (missing >= 0) throw new Error(`signal ${missing} of ${complete.layout.count} has not been analysed`);
  const result = coarseResult(complete);
  const files = new Map<string, Uint8Array>();
  const add = (name: string, contents: Uint8Array): AtlasFile => {
    const bytes = pack(contents);
    files.set(name, bytes);
    return { name, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) };
  };
  const letters = result.letters.map((letter): AtlasLetter => {
    const { input, cases, outcomes, rest: others } = letter.letter;
    const symbol = inputs[input]!;
    return {
      letter: symbol,
      input,
      cases,
      pairs: outcomes.map((outcome) => ({ symbol: outputs[outcome.output]!, ...outcome })),
      rest: others,
      statistics: add(`letter-${codeOf(symbol)}.bin`, letterTableBytes(letter.table)),
      drawings: add(`drawings-${codeOf(symbol)}.bin`, drawingTableBytes(letter.drawings)),
    };
  });
  const index: AtlasIndex = {
    format: ATLAS_FORMAT,
    ...rest,
    bins: { distance: DISTANCE_BINS, coarse: COARSE_BINS, drawing: DRAWING_BINS },
    signals: result.layout.ranges.map(({ signal, width }) => ({ signal, width })),
    letters,
    first: add("first.bin", firstBytes(result, description.firstPair)),
    distances: add(
      "distances.bin",
      pairCodesBytes(codesOf(result, DISTANCE_STATISTICS, 0, result.layout.count)),
    ),
  };
  files.set("index.json", new TextEncoder().encode(`${JSON.stringify(index, null, 1)}\n`));
  return files;
}

/** The numbers that an atlas keeps. */
const coarseResult = (result: AnalysisResult): AnalysisResult => ({
  ...result,
  letters: result.letters.map(({ letter, table, drawings }) => ({
    letter,
    table: coarseTable(table),
    drawings: coarseDrawings(drawings, [...letter.outcomes.map(({ cases }) => cases), letter.rest]),
  })),
});

/** Code points, because t and T would be one file on some systems. */
const codeOf = (symbol: string): string =>
  [...symbol].map((character) => character.codePointAt(0)!.toString(16).padStart(4, "0")).join("-");

/** The whole statistics of one pair, then the overview of h. */
function firstBytes(result: AnalysisResult, { letter, pair }: AtlasIndex["firstPair"]): Uint8Array {
  const { first, width } = rangeOfSignal(result.layout, OVERVIEW_SIGNAL);
  return joined(
    letterTableBytes(pairTable(result.letters[letter]!.table, pair)),
    pairCodesBytes(codesOf(result, OVERVIEW_STATISTICS, first, width)),
  );
}

/** Some statistics of all pairs for `width` signals from `first` on. */
export function codesOf<Name extends Statistic>(
  { letters }: { readonly letters: readonly Pick<LetterResult, "table">[] },
  statistics: readonly Name[],
  first: number,
  width: number,
): PairCodes<Name> {
  const pairs = letters.reduce((sum, { table }) => sum + table.pairs, 0);
  const codes = new Uint16Array(statistics.length * pairs * width);
  let at = 0;
  for (const name of statistics)
    for (const { table } of letters)
      for (let pair = 0; pair < table.pairs; pair++) {
        const from = (STATISTICS.indexOf(name) * table.pairs + pair) * table.signals + first;
        codes.set(table.codes.subarray(from, from + width), at);
        at += width;
      }
  return { statistics, pairs, signals: width, codes };
}
