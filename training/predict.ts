import type { Engine } from "../src/model/engine";
import { signalValues } from "../src/model/signals";

/** The most likely output symbol at each position of a sequence, and its probability. */
export interface Prediction {
  readonly outputs: Uint8Array;
  readonly probabilities: Float32Array;
}

/** Runs sequences of input symbols and keeps only the winners, one prediction per sequence. */
export async function predict(engine: Engine, sequences: readonly Uint8Array[]): Promise<Prediction[]> {
  const results = await engine.run(sequences, ["output"]);
  return results.map((activations) => mostLikely(signalValues(activations, "output"), activations.length));
}

/** Winner of each row of probabilities [length, symbols]; the first of equals. */
export function mostLikely(probabilities: Float32Array, length: number): Prediction {
  const width = length === 0 ? 0 : probabilities.length / length;
  const outputs = new Uint8Array(length);
  const best = new Float32Array(length);
  for (let position = 0; position < length; position++) {
    const row = position * width;
    let winner = 0;
    for (let symbol = 1; symbol < width; symbol++)
      if (probabilities[row + symbol]! > probabilities[row + winner]!) winner = symbol;
    outputs[position] = winner;
    best[position] = probabilities[row + winner]!;
  }
  return { outputs, probabilities: best };
}
