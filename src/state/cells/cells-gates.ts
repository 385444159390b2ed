import type { Language } from "../../language/language";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { AppState } from "../app-state";
import { shownRows } from "./cells-selectors";
import { memoized } from "../shared/memoized";
import { inspectedLetter, type LetterNeeds } from "../letter/inspected-letter";
import { traceOf } from "../traces/trace-state";

/** What an LSTM unit computes at one letter. */
export const GATE_SIGNALS = [
  "f",
  "cPrev",
  "i",
  "g",
  "c",
  "o",
  "h",
] as const satisfies readonly SignalUnit["signal"][];
export type GateSignal = (typeof GATE_SIGNALS)[number];

/** A letter of the text as it was chosen: unlike the one whose pair is shown it can be a space. */
export interface ExactLetter {
  /** Index of the line. */
  readonly line: number;
  readonly text: string;
  readonly position: number;
}

/** The letter that was clicked, else the one before the caret; undefined while its line is not predicted. */
export function exactLetter(state: LetterNeeds): ExactLetter | undefined {
  const letter = inspectedLetter(state);
  return (
    letter &&
    exactly(letter.line, letter.text, state.inside.letter?.position ?? letter.position, state.language)
  );
}

const exactly = memoized((line: number, text: string, wanted: number, language: Language): ExactLetter => ({
  line,
  text,
  position: Math.min(wanted, language.encode(text).characters.length - 1),
}));

/** One LSTM unit along the line of the letter in question. */
export interface GateView {
  /** Number through both LSTMs. */
  readonly unit: number;
  readonly backward: boolean;
  readonly letter: ExactLetter;
  readonly characters: readonly string[];
  /** Values at each character of the line. */
  readonly values: Readonly<Record<GateSignal, Float32Array>>;
}

/** The LSTM unit whose gates are shown: the pinned one's, else the first row's that has any. */
export function gateUnit(state: Pick<AppState, "cells" | "dense" | "model" | "inside">): number | undefined {
  const candidates = [state.inside.pinned, ...shownRows(state)];
  return candidates.find((unit) => unit !== undefined && isRecurrent(unit))?.unit;
}

const isRecurrent = ({ signal }: SignalUnit): boolean => signal !== "hidden" && signal !== "output";

/** The signals to trace for a unit's gates; the same list for the same unit. */
export const gateSignals = memoized((unit: number | undefined): readonly SignalUnit[] =>
  unit === undefined ? [] : GATE_SIGNALS.map((signal) => ({ signal, unit })),
);

/** The gates of the unit in question; undefined while its line is being computed. */
export function gateView(state: AppState): GateView | undefined {
  const unit = gateUnit(state);
  const letter = exactLetter(state);
  if (unit === undefined || letter === undefined || state.dense === undefined) return undefined;
  const [f, cPrev, i, g, c, o, h] = GATE_SIGNALS.map((signal) =>
    traceOf(state, { signal, unit }, letter.text),
  );
  return viewOf(state.language, unit, unit >= state.dense.sizes.cells, letter, f, cPrev, i, g, c, o, h);
}

const viewOf = memoized(
  (
    language: Language,
    unit: number,
    backward: boolean,
    letter: ExactLetter,
    f?: Float32Array,
    cPrev?: Float32Array,
    i?: Float32Array,
    g?: Float32Array,
    c?: Float32Array,
    o?: Float32Array,
    h?: Float32Array,
  ): GateView | undefined => {
    if (!f || !cPrev || !i || !g || !c || !o || !h) return undefined;
    const values = { f, cPrev, i, g, c, o, h };
    return { unit, backward, letter, characters: language.encode(letter.text).characters, values };
  },
);
