import { concatFloats } from "./concat";

/**
 * Every value that the network computes for a character, by the names used in code, files and page.
 * `h`, gates and cells have one entry per LSTM unit: the forward LSTM's first, then the backward LSTM's.
 */
export const SIGNALS = ["output", "hidden", "h", "o", "c", "i", "g", "f", "cPrev"] as const;

export type Signal = (typeof SIGNALS)[number];

/** Layer sizes of a network. */
export interface NetworkSizes {
  /** Input symbols (one-hot). */
  readonly inputs: number;
  /** Cells per LSTM direction. */
  readonly cells: number;
  /** Units of the dense tanh layer. */
  readonly hidden: number;
  /** Output symbols (softmax). */
  readonly outputs: number;
}

/** How many values a signal has at each character. */
export function signalWidth(signal: Signal, sizes: NetworkSizes): number {
  if (signal === "output") return sizes.outputs;
  if (signal === "hidden") return sizes.hidden;
  return 2 * sizes.cells;
}

/** Signals of one sequence: row-major [length, width], probabilities for `output`, post-activation values elsewhere. */
export interface Activations {
  readonly length: number;
  readonly values: Readonly<Partial<Record<Signal, Float32Array>>>;
}

/** The values of a signal that was asked for. Throws if it was not. */
export function signalValues(activations: Activations, signal: Signal): Float32Array {
  const values = activations.values[signal];
  if (values === undefined) throw new Error(`signal "${signal}" was not asked for in this run`);
  return values;
}

/**
 * All signals at one position, one after the other in the order of SIGNALS. Throws a RangeError if the sequence has no such
 * position.
 */
export function allSignalsAt(activations: Activations, position: number): Float32Array {
  const { length } = activations;
  if (!(position >= 0 && position < length))
    throw new RangeError(`the line has positions 0 to ${length - 1}, not ${position}`);
  const rows = SIGNALS.map((signal) => {
    const values = signalValues(activations, signal);
    const width = values.length / length;
    return values.subarray(position * width, (position + 1) * width);
  });
  return concatFloats(rows);
}

/** What an empty sequence has: each signal, without values. */
export function emptyActivations(signals: readonly Signal[]): Activations {
  return { length: 0, values: Object.fromEntries(signals.map((signal) => [signal, new Float32Array(0)])) };
}
