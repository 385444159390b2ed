import { decodePieces } from "../../src/language/decode";
import { encode } from "../../src/language/encode";
import type { Engine } from "../../src/model/engine";
import { batched } from "../line-batches";
import type { NodeModel } from "../node-model";
import { predict } from "../predict";
import { progress } from "../progress";
import type { TextPair } from "./text-pair";

/** A pair and what the network made of it; arrays have one entry per typed code point. */
export interface ConvertedPair {
  readonly pair: TextPair;
  readonly ids: Uint8Array;
  readonly characters: readonly string[];
  /** What each typed character became, maybe nothing. */
  readonly pieces: readonly string[];
  readonly outputs: Uint8Array;
  readonly probabilities: Float32Array;
}

/** Runs the network over all pairs, each line whole, and reports progress on stderr. */
export async function convertPairs(
  pairs: readonly TextPair[],
  { pack, vocabulary }: NodeModel,
  engine: Engine,
): Promise<ConvertedPair[]> {
  const encoded = pairs.map((pair) => ({ pair, text: encode(pair.latin, vocabulary, pack.foldings) }));
  const groups = batched(encoded, ({ text }) => text.ids.length);
  const report = progress("converting", groups.length);
  const results: ConvertedPair[] = [];
  for (const group of groups) {
    const predictions = await predict(
      engine,
      group.map(({ text }) => text.ids),
    );
    group.forEach(({ pair, text }, k) => {
      const prediction = predictions[k]!;
      const pieces = decodePieces(text, prediction.outputs, vocabulary);
      results.push({ pair, ...text, pieces, ...prediction });
    });
    report(`${results.length} lines`);
  }
  return results;
}
