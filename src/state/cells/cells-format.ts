import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import {
  CELL_LAYOUTS,
  CELL_SCALES,
  INITIAL_CELLS,
  MOST_ROWS,
  uniqueRows,
  type CellLayout,
  type Cells,
  type CellScale,
} from "./cells-state";

/** Every signal once; the compiler says if one is missing. */
const SIGNAL_CODES: Readonly<Record<SignalUnit["signal"], true>> = {
  output: true,
  hidden: true,
  h: true,
  o: true,
  c: true,
  i: true,
  g: true,
  f: true,
  cPrev: true,
};

/** The unit of a code such as "c234", as `signalCode` writes it; undefined if it is none. Knows no network's sizes. */
export function parseUnit(code: string): SignalUnit | undefined {
  const parts = /^([a-z]+)(\d{1,4})$/i.exec(code);
  const signal = parts?.[1];
  if (signal === undefined || !Object.hasOwn(SIGNAL_CODES, signal)) return undefined;
  return { signal: signal as SignalUnit["signal"], unit: Number(parts![2]) };
}

/** Rows for a link, "c12,hidden7"; no rows are "none". */
export const formatRows = (rows: readonly SignalUnit[]): string =>
  rows.length === 0 ? "none" : rows.map(signalCode).join(",");

/** Reads rows of a link: each unit once, at most MOST_ROWS. `unknown` are the parts that name no signal, `beyond` the rows too many. */
export function parseRows(text: string): {
  readonly rows: readonly SignalUnit[];
  readonly unknown: readonly string[];
  readonly beyond: readonly string[];
} {
  if (text === "none") return { rows: [], unknown: [], beyond: [] };
  const units = text.split(",").map((code) => [code, parseUnit(code)] as const);
  const known = units.flatMap(([, unit]) => (unit === undefined ? [] : [unit]));
  return {
    rows: uniqueRows(known),
    beyond: [...new Set(known.map(signalCode))].slice(MOST_ROWS),
    unknown: units.flatMap(([code, unit]) => (unit === undefined ? [code] : [])),
  };
}

/** A scale or layout by its name, for links; undefined if it is none. */
export const parseScale = (text: string): CellScale | undefined =>
  CELL_SCALES.find((scale) => scale === text);
export const parseLayout = (text: string): CellLayout | undefined =>
  CELL_LAYOUTS.find((layout) => layout === text);

/** The heat map's settings as they are kept between visits: short, and the same as in a link. */
export interface SavedCells {
  readonly rows?: string;
  readonly scale: string;
  readonly layout: string;
  readonly paint?: string;
}

export function saveCells({ rows, scale, layout, paint }: Cells): SavedCells {
  return {
    ...(rows === undefined ? {} : { rows: formatRows(rows) }),
    scale,
    layout,
    ...(paint === undefined ? {} : { paint: signalCode(paint) }),
  };
}

/** What was saved; damaged parts are left out, and undefined stands for an entry that is not of this kind. */
export function readCells(value: unknown): Cells | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { rows, scale, layout, paint } = value as Record<string, unknown>;
  return {
    ...INITIAL_CELLS,
    rows: typeof rows === "string" ? parseRows(rows).rows : undefined,
    scale: parseScale(String(scale)) ?? INITIAL_CELLS.scale,
    layout: parseLayout(String(layout)) ?? INITIAL_CELLS.layout,
    paint: typeof paint === "string" ? parseUnit(paint) : undefined,
  };
}
