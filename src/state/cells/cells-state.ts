import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";

/**
 * What a colour of the heat map means: the value with its sign, each row by its own strongest; the value between the row's
 * lowest and highest; or that with one range for all rows of a layer.
 */
export const CELL_SCALES = ["signed", "signal", "layer"] as const;
export type CellScale = (typeof CELL_SCALES)[number];

/** Lines as wide as the picture, or all characters in one line. */
export const CELL_LAYOUTS = ["wrap", "strip"] as const;
export type CellLayout = (typeof CELL_LAYOUTS)[number];

/** Signals whose units can be seen all at once. */
export const LAYER_SIGNALS = ["c", "h", "i", "f", "o", "g", "hidden"] as const;
export type LayerSignal = (typeof LAYER_SIGNALS)[number];

/** Orders of the units in the picture of a layer. */
export const LAYER_ORDERS = ["index", "activity", "similarity"] as const;
export type LayerOrder = (typeof LAYER_ORDERS)[number];

export const DIRECTIONS = ["forward", "backward"] as const;
export type LayerDirection = (typeof DIRECTIONS)[number];

/** The layer that is to be seen as a whole. */
export interface LayerChoice {
  readonly signal: LayerSignal;
  /** Which LSTM; the hidden layer has no direction. */
  readonly direction: LayerDirection;
  readonly order: LayerOrder;
}

/** What the user looks at in the heat map. */
export interface Cells {
  /** Units in their order from top to bottom, each once; undefined until the user changes them: then the network's own. */
  readonly rows: readonly SignalUnit[] | undefined;
  readonly scale: CellScale;
  readonly layout: CellLayout;
  /** The unit that colours the typed text. */
  readonly paint: SignalUnit | undefined;
  readonly layer: LayerChoice;
}

/** More rows would make a block of the heat map taller than a screen. */
export const MOST_ROWS = 24;

export const INITIAL_CELLS: Cells = {
  rows: undefined,
  scale: "signed",
  layout: "wrap",
  paint: undefined,
  layer: { signal: "c", direction: "forward", order: "similarity" },
};

export const sameUnit = (a: SignalUnit | undefined, b: SignalUnit | undefined): boolean =>
  a?.signal === b?.signal && a?.unit === b?.unit;

/** Rows with one more at the end; the same rows if it is there already or if there are MOST_ROWS. */
export function withRow(rows: readonly SignalUnit[], unit: SignalUnit): readonly SignalUnit[] {
  return rows.length >= MOST_ROWS || rows.some((row) => sameUnit(row, unit)) ? rows : [...rows, unit];
}

/** Rows without one. */
export const withoutRow = (rows: readonly SignalUnit[], unit: SignalUnit): readonly SignalUnit[] =>
  rows.filter((row) => !sameUnit(row, unit));

/** Rows with one of them moved to a place, which is held within bounds. */
export function movedRow(
  rows: readonly SignalUnit[],
  unit: SignalUnit,
  place: number,
): readonly SignalUnit[] {
  const rest = withoutRow(rows, unit);
  if (rest.length === rows.length) return rows;
  const at = Math.max(0, Math.min(place, rest.length));
  return [...rest.slice(0, at), unit, ...rest.slice(at)];
}

/** Each unit once and no more than MOST_ROWS, in the order given. */
export function uniqueRows(rows: readonly SignalUnit[]): readonly SignalUnit[] {
  const byCode = new Map(rows.map((row) => [signalCode(row), row]));
  return [...byCode.values()].slice(0, MOST_ROWS);
}
