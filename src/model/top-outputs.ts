/** The likeliest output symbols at each position of a sequence, likeliest first. */
export interface TopOutputs {
  readonly length: number;
  /** Alternatives kept per position. */
  readonly count: number;
  /** Output symbol indices, [length, count] row-major. */
  readonly symbols: Uint8Array;
  /** Their probabilities, 0 to 1, same layout. */
  readonly probabilities: Float32Array;
}

import { signalValues, type Activations } from "./signals";

/** Alternatives kept per letter. */
export const ALTERNATIVES = 5;

/** Keeps the `count` most probable of `width` output symbols per position; ties keep symbol order. */
export function topOutputs(output: Float32Array, width: number, count: number): TopOutputs {
  const length = output.length / width;
  const symbols = new Uint8Array(length * count);
  const probabilities = new Float32Array(length * count);
  for (let t = 0; t < length; t++) {
    const top = symbols.subarray(t * count, (t + 1) * count);
    const best = probabilities.subarray(t * count, (t + 1) * count).fill(-1);
    for (let symbol = 0; symbol < width; symbol++) {
      const probability = output[t * width + symbol]!;
      let rank = count;
      while (rank > 0 && probability > best[rank - 1]!) rank--;
      if (rank === count) continue;
      best.copyWithin(rank + 1, rank, count - 1);
      top.copyWithin(rank + 1, rank, count - 1);
      best[rank] = probability;
      top[rank] = symbol;
    }
  }
  return { length, count, symbols, probabilities };
}

/** The likeliest outputs of a run that was asked for `output`. */
export function topOfRun(run: Activations): TopOutputs {
  const output = signalValues(run, "output");
  return topOutputs(output, run.length === 0 ? 1 : output.length / run.length, ALTERNATIVES);
}
