import type { RankedOutputs } from "../language/ranked-outputs";
import { signalValues, type Activations } from "./signals";

/** The likeliest output symbols at each position of a sequence, likeliest first. */
export type TopOutputs = RankedOutputs;

/** Alternatives kept per letter: with so many, the typed letter and the best native ones are practically always among them. */
export const ALTERNATIVES = 8;

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
