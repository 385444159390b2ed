/** Statistics of a pair and a signal, in the order in which a letter table holds them. */
export const STATISTICS = [
  /** Hellinger distance in 1,000 bins. */
  "distance",
  /** Mean of that distance if outcomes and signal had nothing to do with each other. */
  "noise",
  /** 95th percentile of the same. */
  "noise95",
  /** The same three in 50 bins. */
  "coarseDistance",
  "coarseNoise",
  "coarseNoise95",
  /** Probability that a value of P is larger than one of N. */
  "auc",
  /** Mean over P, mean over N. */
  "meanP",
  "meanN",
] as const;

export type Statistic = (typeof STATISTICS)[number];

/** All statistics of a pair and a signal. */
export type SignalStatistics = Readonly<Record<Statistic, number>>;

/**
 * Statistics of every pair of a letter for every signal, as stored: 16 bits each. Means count from the signal's smallest
 * to its largest value at this letter, all others from 0 to 1; the error is at most 1/131,070 of that range.
 */
export interface LetterTable {
  readonly pairs: number;
  readonly signals: number;
  /** Smallest and largest value of each signal at the letter, [signals, 2]. */
  readonly ranges: Float32Array;
  /** [STATISTICS, pairs, signals] */
  readonly codes: Uint16Array;
}

const HIGHEST_CODE = 65_535;

export function createLetterTable(pairs: number, signals: number): LetterTable {
  return {
    pairs,
    signals,
    ranges: new Float32Array(2 * signals),
    codes: new Uint16Array(STATISTICS.length * pairs * signals),
  };
}

/** Writes one signal: its range and the statistics of each pair. A mean over no cases is stored as the smallest value. */
export function setSignal(
  table: LetterTable,
  signal: number,
  range: { readonly min: number; readonly max: number },
  statistics: readonly SignalStatistics[],
): void {
  table.ranges[2 * signal] = range.min;
  table.ranges[2 * signal + 1] = range.max;
  statistics.forEach((values, pair) => {
    for (const name of STATISTICS) {
      const { low, width } = scaleOf(table, name, signal);
      const share = width > 0 ? (values[name] - low) / width : 0;
      // A typed array stores NaN as 0.
      table.codes[placeOf(table, name, pair) + signal] = Math.round(
        HIGHEST_CODE * Math.min(1, Math.max(0, share)),
      );
    }
  });
}

/** One statistic of a pair and a signal. Throws a RangeError if the table has no such pair or signal. */
export function statistic(table: LetterTable, name: Statistic, pair: number, signal: number): number {
  const { pairs, signals, codes } = table;
  if (!(pair >= 0 && pair < pairs && signal >= 0 && signal < signals))
    throw new RangeError(
      `this letter has pairs 0 to ${pairs - 1} and signals 0 to ${signals - 1}, not pair ${pair}, signal ${signal}`,
    );
  const { low, width } = scaleOf(table, name, signal);
  return low + (width * codes[placeOf(table, name, pair) + signal]!) / HIGHEST_CODE;
}

/** One statistic of a pair for every signal, [signals]. Throws a RangeError if the table has no such pair. */
export function statisticsOf(table: LetterTable, name: Statistic, pair: number): Float32Array {
  return Float32Array.from({ length: table.signals }, (_, signal) => statistic(table, name, pair, signal));
}

const isMean = (name: Statistic): boolean => name === "meanP" || name === "meanN";

function scaleOf(
  { ranges }: LetterTable,
  name: Statistic,
  signal: number,
): { readonly low: number; readonly width: number } {
  if (!isMean(name)) return { low: 0, width: 1 };
  const low = ranges[2 * signal]!;
  return { low, width: ranges[2 * signal + 1]! - low };
}

/** Where a pair's codes of a statistic begin. */
const placeOf = ({ pairs, signals }: LetterTable, name: Statistic, pair: number): number =>
  (STATISTICS.indexOf(name) * pairs + pair) * signals;

/** Copies the signals of a smaller table, which become those from `first` on. */
export function copySignals(from: LetterTable, to: LetterTable, first: number): void {
  to.ranges.set(from.ranges, 2 * first);
  for (let row = 0; row < STATISTICS.length * from.pairs; row++)
    to.codes.set(from.codes.subarray(row * from.signals, (row + 1) * from.signals), row * to.signals + first);
}

/** A table with one pair of another. */
export function pairTable(table: LetterTable, pair: number): LetterTable {
  const one = createLetterTable(1, table.signals);
  one.ranges.set(table.ranges);
  STATISTICS.forEach((name, k) => {
    const at = placeOf(table, name, pair);
    one.codes.set(table.codes.subarray(at, at + table.signals), k * table.signals);
  });
  return one;
}
