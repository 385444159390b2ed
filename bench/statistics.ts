import { median, quantile } from "d3";

/** Times of one figure, milliseconds: for each round, those of its runs. */
export type Rounds = readonly (readonly number[])[];

/** Median and spread of many runs. */
export interface Summary {
  readonly median: number;
  /** First quartile. */
  readonly lower: number;
  /** Third quartile. */
  readonly upper: number;
  readonly runs: number;
}

/** Median and quartiles, undefined without values. */
export function summarize(values: readonly number[]): Summary | undefined {
  if (values.length === 0) return undefined;
  return {
    median: median(values)!,
    lower: quantile(values, 0.25)!,
    upper: quantile(values, 0.75)!,
    runs: values.length,
  };
}

/**
 * How many times as large a is as b: the medians of both are compared in each round that has both, because what else the
 * machine does changes from round to round and hits both alike. Undefined if no round has both.
 */
export function ratio(a: Rounds, b: Rounds): Summary | undefined {
  const ratios = a.flatMap((times, round) => {
    const other = b[round] ?? [];
    return times.length > 0 && other.length > 0 ? [median(times)! / median(other)!] : [];
  });
  return summarize(ratios);
}

/** Characters per second, for runs of so many characters; slow runs become low speeds. */
export function speeds(times: Rounds, characters: number): Rounds {
  return times.map((round) => round.map((milliseconds) => (1000 * characters) / milliseconds));
}
