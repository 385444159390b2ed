import type { Language } from "../../language/language";
import type { SignalUnit } from "../../analysis/signal-layout";
import type { AppState, LineState } from "../app-state";
import type { LetterRef } from "../letter/letter-ref";
import { memoized } from "../shared/memoized";
import type { Pair } from "../letter/pair";
import { inspectedLetter } from "../letter/inspected-letter";
import { shownPair } from "../inside/selectors";
import { traceOf } from "../traces/trace-state";
import { tracedLines, type TracedLines } from "../traces/traced-lines";
import { shownUnit, type SignalKind, type UnitNeeds } from "./unit";
import { isSpace, wordAt, type WordPlace } from "../letter/word-at";

/** A letter of the typed text with the unit's value there. */
export interface UnitPlace extends LetterRef, WordPlace {
  readonly value: number;
}

/** An occurrence of the pair's letter in the typed text. */
export interface UnitTick extends UnitPlace {
  /** Whether the network made the pair's outcome of it. */
  readonly made: boolean;
  /** It is the letter in question. */
  readonly current: boolean;
}

type PlaceNeeds = UnitNeeds & Pick<AppState, "traces">;

/** Every occurrence of the shown pair's letter in the lines around the caret that have been traced. */
export function unitTicks(state: PlaceNeeds): readonly UnitTick[] {
  const pair = shownPair(state);
  const unit = shownUnit(state);
  if (pair === undefined || unit === undefined) return [];
  const letter = inspectedLetter(state);
  const { lines, traces, language } = state;
  return ticksOf(lines, tracedLines(state), traces, unit, pair, letter?.line, letter?.position, language);
}

const ticksOf = memoized(
  (
    lines: readonly LineState[],
    { first, last }: TracedLines,
    traces: AppState["traces"],
    unit: SignalUnit,
    pair: Pair,
    currentLine: number | undefined,
    currentPosition: number | undefined,
    language: Language,
  ): readonly UnitTick[] => {
    const ticks: UnitTick[] = [];
    for (let line = first; line <= last; line++) {
      const { text, shown } = lines[line]!;
      const values = traceOf({ traces }, unit, text);
      if (values === undefined || shown?.text !== text) continue;
      const { ids, characters } = language.encode(text);
      const { symbols, count } = shown.outputs;
      ids.forEach((id, position) => {
        if (id !== pair.input) return;
        ticks.push({
          line,
          position,
          value: values[position]!,
          made: symbols[position * count] === pair.output,
          current: line === currentLine && position === currentPosition,
          ...wordAt(characters, position),
        });
      });
    }
    return ticks;
  },
);

/** Shown of the places. */
const MOST = 8;

/** The unit's strongest letters in the lines around the caret. */
export interface StrongestPlaces {
  /** One letter per word, the strongest first. */
  readonly places: readonly UnitPlace[];
  /** Whether only a part of the text was looked at. */
  readonly cut: boolean;
}

/** Where in the typed text the shown unit is strongest; undefined while nothing has been traced. */
export function strongestPlaces(state: PlaceNeeds): StrongestPlaces | undefined {
  const unit = shownUnit(state);
  return unit && strongestOf(state.lines, tracedLines(state), state.traces, unit, state.language);
}

const strongestOf = memoized(
  (
    lines: readonly LineState[],
    { first, last, cut }: TracedLines,
    traces: AppState["traces"],
    unit: SignalUnit,
    { encode, vocabulary }: Language,
  ): StrongestPlaces | undefined => {
    const words = new Map<string, UnitPlace>();
    let known = false;
    for (let line = first; line <= last; line++) {
      const { text } = lines[line]!;
      const values = traceOf({ traces }, unit, text);
      if (values === undefined) continue;
      known = true;
      const { ids, characters } = encode(text);
      const power = (position: number): number =>
        vocabulary.replaceable[ids[position]!] === 1 ? strength(unit.signal, values[position]!) : -1;
      for (let start = 0, best = 0, at = 0; at <= ids.length; at++) {
        if (at < ids.length && !isSpace(characters[at]!)) {
          if (power(at) > power(best)) best = at;
          continue;
        }
        if (best < at && power(best) >= 0) {
          const place = { line, position: best, value: values[best]!, ...wordAt(characters, best) };
          const key = characters.slice(start, at).join("");
          const rival = words.get(key);
          if (rival === undefined || strength(unit.signal, place.value) > strength(unit.signal, rival.value))
            words.set(key, place);
        }
        start = best = at + 1;
      }
    }
    if (!known) return undefined;
    const places = [...words.values()].sort(
      (a, b) => strength(unit.signal, b.value) - strength(unit.signal, a.value),
    );
    return { places: places.slice(0, MOST), cut };
  },
);

/** Signals that have a sign are strong where they are far from 0; gates and probabilities where they are high. */
export const hasSign = (signal: SignalKind): boolean => ["hidden", "h", "c", "g", "cPrev"].includes(signal);

const strength = (signal: SignalKind, value: number): number => (hasSign(signal) ? Math.abs(value) : value);
