import type { Signal } from "../../analysis/signal-layout";

/** Rows of a kind have the same spacing. */
export type RowKind = "output" | "hidden" | "lstm";

/** Where the rows of the picture stand, in units of its canvas; the picture is scaled to the room it has. */
export interface GraphShape {
  readonly name: "wide" | "narrow";
  readonly width: number;
  readonly height: number;
  /** Middle of the picture: forward at its left, backward at its right. */
  readonly middle: number;
  /** From the middle to where the circles of a row must end, at either side. */
  readonly half: number;
  readonly radius: number;
  readonly outputRadius: number;
  /** From unit to unit of a row, where so many fit. */
  readonly pitch: Readonly<Record<RowKind, number>>;
  /** From the middle to the nearest unit of an LSTM. */
  readonly middleGap: number;
  /** How far every second unit stands lower at least, for circles that would overlap in one line; 0 if all stand in one. */
  readonly stagger: Readonly<Record<RowKind, number>>;
  readonly y: Readonly<Record<Signal, number>>;
  /** From the last hidden unit to the letter, which the output layer reads as well. */
  readonly letterGap: number;
  /** The names of the directions and the letter at the bottom. */
  readonly headY: number;
  readonly letterY: number;
  /** Start of the row names; `above` is how far they stand over their row. */
  readonly names: { readonly x: number; readonly above: number };
  readonly legend: { readonly x: number; readonly y: number; readonly columns: 1 | 2 };
  /** Width of an edge whose contribution is 1 or more; below it is proportional. */
  readonly edgeWidth: number;
}

/** Names at the right of the rows, as in the article. */
export const WIDE: GraphShape = {
  name: "wide",
  width: 1000,
  height: 776,
  middle: 366,
  half: 366,
  radius: 15,
  outputRadius: 19,
  pitch: { output: 58, hidden: 42, lstm: 35 },
  middleGap: 26,
  stagger: { output: 0, hidden: 0, lstm: 0 },
  y: { output: 40, hidden: 188, h: 346, o: 430, c: 474, i: 538, g: 582, f: 646, cPrev: 690 },
  letterGap: 58,
  headY: 388,
  letterY: 748,
  names: { x: 744, above: 0 },
  legend: { x: 4, y: 18, columns: 1 },
  edgeWidth: 11,
};

/** For phones: names above the rows, and every second unit a little lower, so that all numbers can be read. */
export const NARROW: GraphShape = {
  name: "narrow",
  width: 360,
  height: 1068,
  middle: 180,
  half: 176,
  radius: 13.5,
  outputRadius: 17,
  pitch: { output: 52, hidden: 25, lstm: 16.4 },
  middleGap: 14,
  stagger: { output: 0, hidden: 20, lstm: 26 },
  y: { output: 46, hidden: 186, h: 344, o: 452, c: 536, i: 620, g: 704, f: 788, cPrev: 872 },
  letterGap: 32,
  headY: 400,
  letterY: 944,
  names: { x: 6, above: 21 },
  legend: { x: 6, y: 992, columns: 2 },
  edgeWidth: 8,
};

/** Narrower than this many CSS pixels the numbers of the wide shape would be too small to read. */
const WIDE_FROM = 640;

export const shapeFor = (cssPixels: number): GraphShape => (cssPixels < WIDE_FROM ? NARROW : WIDE);
