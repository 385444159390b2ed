import type { Language } from "../../language/language";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { AppState, LineState } from "../app-state";
import type { ShownLine } from "../typing/line-view";
import type { CellScale } from "./cells-state";
import { memoized } from "../shared/memoized";
import { traceOf } from "../traces/trace-state";
import { tracedLines } from "../traces/traced-lines";

type RowNeeds = Pick<AppState, "cells" | "dense" | "model">;
type Traced = Pick<AppState, "language" | "model" | "cells" | "dense" | "lines" | "caret" | "traces">;
type Sizes = NonNullable<AppState["dense"]>["sizes"];

/** How many values a signal has at each character. */
export function unitsOf(signal: SignalUnit["signal"], { cells, hidden, outputs }: Sizes): number {
  if (signal === "output") return outputs;
  return signal === "hidden" ? hidden : 2 * cells;
}

/** The rows of the heat map that this network has; none before it is known. */
export function shownRows(state: RowNeeds): readonly SignalUnit[] {
  return state.dense === undefined ? NO_ROWS : rowsWithin(wantedRows(state), state.dense.sizes);
}

/** The rows that the user chose, else those that the network comes with. */
export const wantedRows = ({ cells, model }: Pick<AppState, "cells" | "model">): readonly SignalUnit[] =>
  cells.rows ?? model?.rows ?? NO_ROWS;

const NO_ROWS: readonly SignalUnit[] = [];

const rowsWithin = memoized((rows: readonly SignalUnit[], sizes: Sizes): readonly SignalUnit[] =>
  rows.filter(({ signal, unit }) => unit < unitsOf(signal, sizes)),
);

/** The unit that the typed text is painted by, if this network has it. */
export function paintUnit({ cells, dense }: Pick<AppState, "cells" | "dense">): SignalUnit | undefined {
  const { paint } = cells;
  if (paint === undefined || dense === undefined) return undefined;
  return paint.unit < unitsOf(paint.signal, dense.sizes) ? paint : undefined;
}

/** A line as the heat map shows it, one entry per character (code point). */
export interface CellLine {
  readonly text: string;
  readonly characters: readonly string[];
  /** The network's likeliest output at each character; all empty before the line is predicted. */
  readonly symbols: readonly string[];
}

/** The part of the text that the heat map shows: as much around the caret as is traced. */
export interface HeatText {
  /** Index of the first line. */
  readonly first: number;
  readonly lines: readonly CellLine[];
  /** Whether some of the text is left out. */
  readonly cut: boolean;
}

/** Lines around the caret with the network's output. An edited line is shown as it was until the network has answered. */
export function heatText(state: Pick<AppState, "language" | "lines" | "caret">): HeatText {
  const { first, last, cut } = tracedLines(state);
  return textOf(state.lines, first, last, cut, state.language);
}

const textOf = memoized(
  (lines: AppState["lines"], first: number, last: number, cut: boolean, language: Language): HeatText => ({
    first,
    lines: lines.slice(first, last + 1).map((line) => cellLine(line, language)),
    cut,
  }),
);

const known = new WeakMap<ShownLine["outputs"], CellLine>();

function cellLine({ text, shown }: LineState, language: Language): CellLine {
  if (shown === undefined) {
    const { characters } = language.encode(text);
    return { text, characters, symbols: characters.map(() => "") };
  }
  const found = known.get(shown.outputs);
  if (found?.text === shown.text) return found;
  const { symbols, count } = shown.outputs;
  const { outputs, identity, unknown } = language.vocabulary;
  const { characters } = language.encode(shown.text);
  const line: CellLine = {
    text: shown.text,
    characters,
    // The unknown symbol stands for the character itself.
    symbols: characters.map((character, t) => {
      const symbol = outputs[symbols[t * count]!]!;
      return symbol === outputs[identity[unknown]!] ? character : symbol;
    }),
  };
  known.set(shown.outputs, line);
  return line;
}

/** A row of the heat map with the values behind its boxes. */
export interface HeatRow {
  readonly unit: SignalUnit;
  /** Values by line, one per character: NaN or no line at all where they are still being computed. */
  readonly values: readonly (Float32Array | undefined)[];
  /** Range of the row's colours; values beyond have the colour of the bound. Signed: symmetric around zero. */
  readonly low: number;
  readonly high: number;
  readonly signed: boolean;
}

/** Rows of the heat map along its text. */
export const heatRows = (state: Traced): readonly HeatRow[] =>
  rowsAlong(shownRows(state), heatText(state).lines, state.traces, state.cells.scale);

/** The painted unit along the heat map's text, with its sign; undefined if nothing is painted. */
export function paintRow(state: Traced): HeatRow | undefined {
  const unit = paintUnit(state);
  return unit && paintAlong(unit, heatText(state).lines, state.traces);
}

const paintAlong = memoized(
  (unit: SignalUnit, lines: readonly CellLine[], traces: AppState["traces"]) =>
    rowsAlong([unit], lines, traces, "signed")[0],
);

const rowsAlong = memoized(
  (
    units: readonly SignalUnit[],
    lines: readonly CellLine[],
    traces: AppState["traces"],
    scale: CellScale,
  ): readonly HeatRow[] => {
    const texts = new Set(lines.map(({ text }) => text));
    const rows = units.map((unit) => {
      const values = lines.map(
        (line) => traceOf({ traces }, unit, line.text) ?? earlier(unit, line, texts, traces),
      );
      return { unit, values, range: rangeOf(values) };
    });
    return rows.map(({ unit, values, range }) => {
      const peers = rows.filter((other) => scale === "layer" && other.unit.signal === unit.signal);
      const [low, high] = peers.reduce(
        ([lowest, highest], peer) => [Math.min(lowest, peer.range[0]), Math.max(highest, peer.range[1])],
        range,
      );
      if (low > high) return { unit, values, low: 0, high: 1, signed: false };
      if (scale !== "signed") return { unit, values, low, high, signed: false };
      // Gates and probabilities have no sign: theirs is the whole scale from 0 to 1.
      if (isShare(unit.signal)) return { unit, values, low: 0, high: 1, signed: false };
      const most = Math.max(Math.abs(low), Math.abs(high));
      return { unit, values, low: -most, high: most, signed: true };
    });
  },
);

/** Signals between 0 and 1. */
export const isShare = (signal: SignalUnit["signal"]): boolean =>
  signal === "i" || signal === "f" || signal === "o" || signal === "output";

/** Most values that a range is taken from: of a longer text every n-th is enough. */
const RANGED_VALUES = 4_096;

/** Share of the values at either end that may lie outside of a range: one outlier must not pale all others. */
const OUTSIDE = 0.01;

/**
 * Between which values a row lies, but for the outermost hundredth at either end; from Infinity to
 * -Infinity if it has none.
 */
function rangeOf(lines: readonly (Float32Array | undefined)[]): readonly [number, number] {
  const count = lines.reduce((sum, values) => sum + (values?.length ?? 0), 0);
  const step = Math.ceil(count / RANGED_VALUES);
  const taken = new Float32Array(RANGED_VALUES);
  let size = 0;
  let next = 0;
  for (const values of lines) {
    const length = values?.length ?? 0;
    for (; next < length; next += step) if (!Number.isNaN(values![next]!)) taken[size++] = values![next]!;
    next -= length;
  }
  if (size === 0) return [Infinity, -Infinity];
  const sorted = taken.subarray(0, size).sort();
  const outside = Math.floor(OUTSIDE * size);
  return [sorted[outside]!, sorted[size - 1 - outside]!];
}

/**
 * While a line that was edited is being computed: what its text had before, up to the edit and behind it, so that the
 * picture does not flicker. NaN where nothing is known.
 */
function earlier(
  unit: SignalUnit,
  { text, characters }: CellLine,
  texts: ReadonlySet<string>,
  traces: AppState["traces"],
): Float32Array | undefined {
  for (const [before, values] of traces.values.get(signalCode(unit)) ?? []) {
    if (texts.has(before) || before.length !== values.length || text.length !== characters.length) continue;
    const most = Math.min(before.length, text.length);
    let head = 0;
    while (head < most && before[head] === text[head]) head++;
    let tail = 0;
    while (tail < most - head && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
    if (head + tail === 0) continue;
    const kept = new Float32Array(text.length).fill(NaN);
    kept.set(values.subarray(0, head));
    kept.set(values.subarray(values.length - tail), text.length - tail);
    return kept;
  }
  return undefined;
}
