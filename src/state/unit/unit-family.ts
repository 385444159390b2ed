import type { Language } from "../../language/language";
import { GRAPH_ROWS } from "../../analysis/graph-units";
import { signalNumber, type SignalUnit } from "../../analysis/signal-layout";
import { memoized } from "../shared/memoized";
import {
  pairStatistics,
  shownPair,
  shownStatistics,
  valuesHere,
  type PairStatistics,
} from "../inside/selectors";
import type { Statistics } from "../inside/statistics";
import { nameOfUnit, shownUnit, statisticsOfUnit, type UnitNeeds, type UnitStatistics } from "./unit";
import type { Pair } from "../letter/pair";

/** The signals of one LSTM unit, in the order of the article's rows. */
export const FAMILY = ["h", ...GRAPH_ROWS] as const;
export type FamilySignal = (typeof FAMILY)[number];

/** One signal of the LSTM unit. */
export interface FamilyMember {
  readonly signal: FamilySignal;
  readonly unit: number;
  readonly name: string;
  /** For the shown pair; undefined if the pair has too few cases or the unit has not been counted. */
  readonly statistics: UnitStatistics | undefined;
  /** Its value at the letter in question, if that is the pair's letter. */
  readonly here: number | undefined;
}

/** h, gates and cell of the LSTM unit that the shown signal belongs to; undefined for hidden and output units. */
export function unitFamily(state: UnitNeeds): readonly FamilyMember[] | undefined {
  const statistics = shownStatistics(state);
  const pair = shownPair(state);
  const unit = shownUnit(state);
  if (statistics === undefined || pair === undefined || unit === undefined || !isFamily(unit))
    return undefined;
  const found = pairStatistics(statistics, pair);
  const known = typeof found === "object" ? found : undefined;
  return familyOf(statistics, known, pair, unit.unit, valuesHere(state, pair), state.language);
}

const isFamily = ({ signal }: SignalUnit): boolean => (FAMILY as readonly string[]).includes(signal);

const familyOf = memoized(
  (
    statistics: Statistics,
    found: PairStatistics | undefined,
    pair: Pair,
    unit: number,
    here: Float32Array | undefined,
    language: Language,
  ): readonly FamilyMember[] =>
    FAMILY.map((signal) => {
      const number = signalNumber(statistics.layout, { signal, unit });
      return {
        signal,
        unit,
        name: nameOfUnit(statistics.layout, { signal, unit }, language),
        statistics: found && statisticsOfUnit(statistics, found, pair, number),
        here: here?.[number],
      };
    }),
);

/** Both equations of an LSTM unit with the values at one letter. */
export interface LstmEquation {
  readonly values: Readonly<Record<FamilySignal, number>>;
  /** o · tanh(c), which is h. */
  readonly h: number;
  /** f · c_prev + i · g, which is c. */
  readonly c: number;
}

/** Evaluates h = o · tanh(c) and c = f · c_prev + i · g; undefined if a value is not known. */
export function lstmEquation(family: readonly FamilyMember[]): LstmEquation | undefined {
  const known = family.flatMap(({ signal, here }) => (here === undefined ? [] : [[signal, here] as const]));
  if (known.length < FAMILY.length) return undefined;
  const values = Object.fromEntries(known) as Record<FamilySignal, number>;
  const { o, c, i, g, f, cPrev } = values;
  return { values, h: o * Math.tanh(c), c: f * cPrev + i * g };
}
