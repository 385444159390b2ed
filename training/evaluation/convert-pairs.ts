import { decodePieces } from "../../src/language/decode";
import { writtenLeads } from "../../src/language/doubt";
import { encode } from "../../src/language/encode";
import { estimatedProbability, likeliest } from "../../src/language/ranked-outputs";
import { writeLine } from "../../src/language/write-line";
import type { Engine } from "../../src/model/engine";
import { batched } from "../line-batches";
import type { NodeModel } from "../node-model";
import { predict } from "../predict";
import { progress } from "../progress";
import type { TextPair } from "./text-pair";

/** What each typed position became. */
export interface Written {
  /** Text by position, maybe "". */
  readonly pieces: readonly string[];
  readonly outputs: Uint8Array;
}

/** A pair and what became of it; arrays have one entry per typed position. */
export interface ConvertedPair {
  readonly pair: TextPair;
  readonly ids: Uint8Array;
  readonly characters: readonly string[];
  /** As the page writes it: addresses kept, each word in one script, no typed character lost. */
  readonly written: Written;
  /** The network's likeliest symbols alone. */
  readonly alone: Written;
  /** The network's probabilities for what is written. */
  readonly probabilities: Float32Array;
  /** How far what is written leads whatever else might stand there. */
  readonly leads: Float32Array;
  /** 1 where text for machines stays as typed. */
  readonly kept: Uint8Array;
}

const NO_CHOICES: ReadonlyMap<number, number> = new Map();

/** Runs the network over all pairs, each line whole, and reports progress on stderr. */
export async function convertPairs(
  pairs: readonly TextPair[],
  { pack, vocabulary }: NodeModel,
  engine: Engine,
): Promise<ConvertedPair[]> {
  const encoded = pairs.map((pair) => ({ pair, text: encode(pair.latin, vocabulary, pack) }));
  const groups = batched(encoded, ({ text }) => text.ids.length);
  const report = progress("converting", groups.length);
  const results: ConvertedPair[] = [];
  for (const group of groups) {
    const predictions = await predict(
      engine,
      group.map(({ text }) => text.ids),
    );
    group.forEach(({ pair: given, text }, k) => {
      const predicted = predictions[k]!;
      const written = (outputs: Uint8Array): Written => ({
        outputs,
        pieces: decodePieces(text, outputs, vocabulary),
      });
      const { ids, characters } = text;
      const line = writeLine(text, predicted, NO_CHOICES, { pack, vocabulary });
      // A letter of a scholarly romanization in the text takes more positions than the romanizer knows.
      const pair = given.truth?.length === ids.length ? given : { ...given, truth: undefined };
      results.push({
        pair,
        ids,
        characters,
        written: written(line.outputs),
        alone: written(likeliest(predicted)),
        probabilities: Float32Array.from(line.outputs, (symbol, at) =>
          estimatedProbability(predicted, at, symbol),
        ),
        leads: writtenLeads(predicted, line),
        kept: line.kept,
      });
    });
    report(`${results.length} lines`);
  }
  return results;
}
