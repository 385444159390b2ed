import { TITLES } from "../contenders/names";
import { timesOf, type Figure, type FigureKey, type KeystrokePart } from "../figures";
import type { EngineFigures } from "../measure/engines";
import type { MissingContender, OpenContender } from "../measure/open-contenders";
import type { KeyTime } from "../measure/page-times";
import type { KeyRun, Visit } from "../measure/product";
import { describeMachine, type Machine } from "../machine";
import type { Place } from "../places";
import { ratio, speeds, summarize, type Rounds, type Summary } from "../statistics";
import { judge, type Bar } from "./bars";
import type { ContenderResult, FigureResult, KeyResult, ProductResult } from "./result-parts";

/** Everything that a run measured. */
export interface Measured extends EngineFigures {
  readonly quick: boolean;
  readonly browser: string;
  readonly open: readonly OpenContender[];
  readonly missing: readonly MissingContender[];
  readonly visits: readonly Visit[];
  readonly keys: readonly KeyRun[];
}

/** bench/results.json: milliseconds, unless a name says otherwise. */
export interface Results {
  readonly quick: boolean;
  readonly machine: Machine;
  readonly contenders: readonly ContenderResult[];
  readonly missing: readonly MissingContender[];
  readonly passes: readonly (FigureResult & { readonly length: number })[];
  readonly keystrokes: readonly (FigureResult & {
    readonly length: number;
    readonly place: Place;
    readonly part: KeystrokePart;
  })[];
  /** How much settling changes the probability of a likeliest letter around a key, at most. */
  readonly settlingChange?: { readonly median: number; readonly largest: number };
  /** Characters per second: one sentence at a time. */
  readonly sentences: readonly (FigureResult & { readonly characters: number })[];
  /** Characters per second: the same sentences as one batch. */
  readonly batches: readonly (FigureResult & { readonly characters: number; readonly workers: number })[];
  /** Time of the LSTM layer for four texts at once against one of them: FOUR_ROWS_COST of src/model/wasm/group-rows.ts. */
  readonly fourRowsCost?: Summary;
  readonly product: ProductResult;
  readonly bars: readonly Bar[];
}

/** Condenses a run to medians, quartiles and bars. */
export function resultsOf(measured: Measured): Results {
  const { quick, browser, open, missing, figures, changes } = measured;
  const times = (key: FigureKey): Rounds => timesOf(figures, key);
  const rowsOf = (rows: number): Rounds => times({ kind: "rows", contender: "wasm", rows });
  const product = productResult(measured);
  const contenders = open.map(({ name, starts, firstPasses, deviation }) => ({
    name,
    title: TITLES[name],
    ...optional("start", summarize(starts)),
    ...optional("firstPass", summarize(firstPasses)),
    deviation,
  }));
  return {
    quick,
    machine: describeMachine(browser),
    contenders,
    missing,
    passes: figures.flatMap((figure) =>
      figure.kind === "pass" ? [{ length: figure.length, ...figureResult(figure, figure.times) }] : [],
    ),
    keystrokes: figures.flatMap((figure) =>
      figure.kind === "keystroke"
        ? [
            {
              length: figure.length,
              place: figure.place,
              part: figure.part,
              ...figureResult(figure, figure.times),
            },
          ]
        : [],
    ),
    ...optional("settlingChange", changeOf(changes)),
    sentences: figures.flatMap((figure) =>
      figure.kind === "sentences" ? [{ characters: figure.characters, ...speedResult(figure) }] : [],
    ),
    batches: figures.flatMap((figure) =>
      figure.kind === "batch"
        ? [{ characters: figure.characters, workers: figure.workers, ...speedResult(figure) }]
        : [],
    ),
    ...optional("fourRowsCost", ratio(rowsOf(4), rowsOf(1))),
    product,
    bars: judge({ times, batchWorkers: batchWorkers(figures), contenders, product }),
  };
}

function figureResult({ contender, failure }: Figure, values: Figure["times"]): FigureResult {
  return {
    contender,
    ...optional("summary", summarize(values.flat())),
    ...optional("failure", failure),
  };
}

const speedResult = (figure: Figure): FigureResult =>
  figureResult(figure, speeds(figure.times, figure.characters));

function changeOf(changes: readonly number[]): Results["settlingChange"] {
  const summary = summarize(changes);
  return summary && { median: summary.median, largest: Math.max(...changes) };
}

/** Workers of the widest batch. */
const batchWorkers = (figures: readonly Figure[]): number =>
  Math.max(1, ...figures.map((figure) => (figure.kind === "batch" ? figure.workers : 1)));

function productResult({ visits, keys }: Measured): ProductResult {
  return {
    ...optional("field", summarize(visits.map(({ field }) => field))),
    ...optional("firstLetter", summarize(visits.map(({ letter }) => letter))),
    bytes: Math.max(0, ...visits.map(({ bytes }) => bytes)),
    files: Math.max(0, ...visits.map(({ files }) => files)),
    keys: keys.map(keyResult),
  };
}

function keyResult({ field, place, times }: KeyRun): KeyResult {
  const summary = (of: (time: KeyTime) => number): Summary | undefined => summarize(times.map(of));
  return {
    field,
    place,
    ...optional(
      "computing",
      summary(({ computing }) => computing),
    ),
    ...optional(
      "toAnswer",
      summary(({ toAnswer }) => toAnswer),
    ),
    ...optional(
      "toChange",
      summary(({ toChange }) => toChange),
    ),
    ...optional(
      "toPaint",
      summary(({ toPaint }) => toPaint),
    ),
    keys: times.length,
    slowEvents: times.filter(({ eventDuration }) => eventDuration > 16).length,
  };
}

/** A property, unless it is undefined. */
const optional = <Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
