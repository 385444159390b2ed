import { cpus, totalmem } from "node:os";
import { TITLES, type ContenderName } from "../contenders/names";
import { timesOf, type Figure } from "../figures";
import type { MissingContender, OpenContender } from "../measure/open-contenders";
import type { KeyRun, Visit } from "../measure/product";
import { speeds, summarize, type Summary } from "../statistics";
import { judge, type Bar } from "./bars";

/** Everything that a run measured. */
export interface Measured {
  readonly quick: boolean;
  readonly browser: string;
  readonly open: readonly OpenContender[];
  readonly missing: readonly MissingContender[];
  readonly figures: readonly Figure[];
  readonly visits: readonly Visit[];
  readonly keys: readonly KeyRun[];
}

/** bench/results.json: milliseconds, unless a name says otherwise. */
export interface Results {
  readonly quick: boolean;
  readonly machine: Readonly<Record<string, string | number>>;
  readonly contenders: readonly ContenderResult[];
  readonly missing: readonly MissingContender[];
  readonly passes: readonly (FigureResult & { readonly length: number })[];
  /** One at a time; characters per second. */
  readonly sentences: readonly (FigureResult & { readonly characters: number })[];
  readonly product: ProductResult;
  readonly bars: readonly Bar[];
}

export interface ContenderResult {
  readonly name: ContenderName;
  readonly title: string;
  readonly startMilliseconds: number;
  readonly firstPassMilliseconds: number;
  /** Largest difference of a probability from the reference engine's. */
  readonly deviation: number;
}

export interface FigureResult {
  readonly contender: ContenderName;
  readonly summary?: Summary;
  readonly failure?: string;
}

export interface ProductResult {
  readonly field?: Summary;
  readonly firstLetter?: Summary;
  readonly bytes: number;
  readonly files: number;
  readonly keys: readonly {
    readonly place: string;
    readonly toChange?: Summary;
    readonly toPaint?: Summary;
    readonly slowEvents: number;
    readonly keys: number;
  }[];
}

/** Condenses a run to medians, quartiles and bars. */
export function resultsOf(measured: Measured): Results {
  const { quick, browser, open, missing, figures } = measured;
  return {
    quick,
    machine: {
      processor: cpus()[0]?.model ?? "unknown",
      cores: cpus().length,
      memoryGB: Math.round(totalmem() / 2 ** 30),
      system: `${process.platform} ${process.arch}`,
      node: process.version,
      browser,
    },
    contenders: open.map(({ name, startMilliseconds, firstPassMilliseconds, deviation }) => ({
      name,
      title: TITLES[name],
      startMilliseconds,
      firstPassMilliseconds,
      deviation,
    })),
    missing,
    passes: figures.flatMap((figure) =>
      figure.kind === "pass" ? [{ length: figure.length, ...figureResult(figure, figure.times) }] : [],
    ),
    sentences: figures.flatMap((figure) =>
      figure.kind === "sentences"
        ? [
            {
              characters: figure.characters,
              ...figureResult(figure, speeds(figure.times, figure.characters)),
            },
          ]
        : [],
    ),
    product: productResult(measured),
    bars: judge({ times: (key) => timesOf(figures, key), product: productResult(measured) }),
  };
}

function figureResult({ contender, failure }: Figure, values: Figure["times"]): FigureResult {
  return {
    contender,
    ...optional("summary", summarize(values.flat())),
    ...optional("failure", failure),
  };
}

function productResult({ visits, keys }: Measured): ProductResult {
  return {
    ...optional("field", summarize(visits.map(({ field }) => field))),
    ...optional("firstLetter", summarize(visits.map(({ letter }) => letter))),
    bytes: Math.max(0, ...visits.map(({ bytes }) => bytes)),
    files: Math.max(0, ...visits.map(({ files }) => files)),
    keys: keys.map((run) => ({
      place: run.place,
      ...optional("toChange", summarize(run.toChange)),
      ...optional("toPaint", summarize(run.toPaint)),
      slowEvents: run.slowEvents,
      keys: run.toPaint.length,
    })),
  };
}

/** A property, unless it is undefined. */
const optional = <Name extends string, T>(name: Name, value: T | undefined): Partial<Record<Name, T>> =>
  value === undefined ? {} : ({ [name]: value } as Record<Name, T>);
