/** Which numbers stand where in the unpacked files of an atlas. All are little-endian, as on every machine in use. */
import type { Signal } from "../../model/signals";
import { DRAWING_BINS } from "../histogram";
import type { DrawingTable } from "../tables/drawing-table";
import { STATISTICS, type LetterTable, type Statistic } from "../tables/letter-table";
import { bytePlanes, differences, fromBytePlanes, fromDifferences } from "./rearranged";

/** Statistics of all pairs for all units of a signal that the first file holds. */
export const OVERVIEW_SIGNAL = "h" satisfies Signal;

/** Statistics in an overview and in the file of distances, each [pairs of all letters, signals], 16 bits. */
export const OVERVIEW_STATISTICS = ["distance", "noise95"] as const satisfies readonly Statistic[];
export const DISTANCE_STATISTICS = [
  "distance",
  "noise95",
  "coarseDistance",
  "coarseNoise95",
] as const satisfies readonly Statistic[];

/** A few statistics of the pairs of all letters, as codes; a value is code / 65535. */
export interface PairCodes<Name extends Statistic = Statistic> {
  readonly statistics: readonly Name[];
  /** Pairs of all letters, in the order of the index. */
  readonly pairs: number;
  readonly signals: number;
  /** [statistics, pairs, signals] */
  readonly codes: Uint16Array;
}

/** The value of a statistic of a pair (counted over all letters) for a signal. */
export function pairCode<Name extends Statistic>(
  { statistics, pairs, signals, codes }: PairCodes<Name>,
  name: Name,
  pair: number,
  signal: number,
): number {
  return codes[(statistics.indexOf(name) * pairs + pair) * signals + signal]! / 65_535;
}

/** A letter's statistics: byte planes of the ranges, float32 [signals, 2], then of the codes, uint16 [STATISTICS, pairs, signals]. */
export const letterTableBytes = ({ ranges, codes }: LetterTable): Uint8Array =>
  joined(bytePlanes(ranges), bytePlanes(codes));

export const letterTableLength = (pairs: number, signals: number): number =>
  8 * signals + 2 * STATISTICS.length * pairs * signals;

/** Reads what letterTableBytes wrote, at the start of `bytes`. */
export function readLetterTable(bytes: Uint8Array, pairs: number, signals: number): LetterTable {
  return {
    pairs,
    signals,
    ranges: new Float32Array(fromBytePlanes(bytes.subarray(0, 8 * signals), 4)),
    codes: new Uint16Array(fromBytePlanes(bytes.subarray(8 * signals, letterTableLength(pairs, signals)), 2)),
  };
}

/** A letter's drawings: differences of the heights, uint8 [outcomes, signals, DRAWING_BINS]. */
export const drawingTableBytes = ({ heights }: DrawingTable): Uint8Array => differences(heights);

/** Reads what drawingTableBytes wrote. */
export const readDrawingTable = (bytes: Uint8Array, outcomes: number, signals: number): DrawingTable => ({
  outcomes,
  signals,
  heights: fromDifferences(bytes),
});

export const drawingTableLength = (outcomes: number, signals: number): number =>
  outcomes * signals * DRAWING_BINS;

/** Byte planes of the codes of some statistics: uint16 [statistics, pairs, signals]. */
export const pairCodesBytes = ({ codes }: PairCodes): Uint8Array => bytePlanes(codes);

export const pairCodesLength = (statistics: number, pairs: number, signals: number): number =>
  2 * statistics * pairs * signals;

/** Reads what pairCodesBytes wrote, from `at` on. */
export function readPairCodes<Name extends Statistic>(
  bytes: Uint8Array,
  at: number,
  statistics: readonly Name[],
  pairs: number,
  signals: number,
): PairCodes<Name> {
  const end = at + pairCodesLength(statistics.length, pairs, signals);
  return { statistics, pairs, signals, codes: new Uint16Array(fromBytePlanes(bytes.subarray(at, end), 2)) };
}

/** One array after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
