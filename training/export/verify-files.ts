import type * as tf from "@tensorflow/tfjs";
import { decode } from "../../src/language/decode";
import { encode } from "../../src/language/encode";
import type { LanguagePack } from "../../src/language/pack";
import type { Vocabulary } from "../../src/language/vocabulary";
import { loadModel } from "../../src/model/load-model";
import { createReferenceEngine } from "../../src/model/reference-engine";
import { signalValues } from "../../src/model/signals";
import { topOutputs } from "../../src/model/top-outputs";
import { goldenSentences } from "./golden-sentences";
import { openLayersFiles, predictSequence } from "./layers-files";

/** How far our reading of the files may be from tf.layers' (probability). */
const TOLERANCE = 1e-4;

/** One entry of `golden.json`; the arrays have one value per code point of `latin`. */
export interface GoldenSentence {
  readonly latin: string;
  /** The right answer, by a person. */
  readonly expected: string;
  /** What this model makes of it. */
  readonly converted: string;
  readonly outputs: readonly string[];
  /** Probability of each output symbol by tf.layers' `predict`, 6 decimals. */
  readonly probabilities: readonly number[];
}

/** The two files that stock tf.loadLayersModel opens. */
export interface PlainFiles {
  readonly modelJson: Uint8Array;
  readonly binary: Uint8Array;
}

/**
 * Reads the files of a model as the page does, also weights that are stored sparsely, and runs them with the reference engine; the
 * plain files through tf.loadLayersModel and `predict`. Returns the golden sentences by the latter. Throws if the two differ.
 */
export async function verifyFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { modelJson, binary }: PlainFiles,
  pack: LanguagePack,
  vocabulary: Vocabulary,
): Promise<GoldenSentence[]> {
  const { weights } = await loadModel(
    (name) => Promise.resolve(files.get(name)!),
    () => vocabulary,
  );
  const engine = createReferenceEngine(weights);
  const stock = await openLayersFiles(modelJson, binary);
  const golden: GoldenSentence[] = [];
  for (const { latin, expected } of goldenSentences) {
    const encoded = encode(latin, vocabulary, pack);
    const values = await compared(stock, await engine.run([encoded.ids], ["output"]), encoded.ids, latin);
    const { symbols: outputs, probabilities } = topOutputs(values, vocabulary.outputs.length, 1);
    golden.push({
      latin,
      expected,
      converted: decode(encoded, outputs, vocabulary),
      outputs: Array.from(outputs, (symbol) => vocabulary.outputs[symbol]!),
      probabilities: Array.from(probabilities, (p) => Number(p.toFixed(6))),
    });
  }
  stock.dispose();
  return golden;
}

async function compared(
  stock: tf.LayersModel,
  ours: Awaited<ReturnType<ReturnType<typeof createReferenceEngine>["run"]>>,
  ids: Uint8Array,
  latin: string,
): Promise<Float32Array> {
  const theirs = await predictSequence(stock, ids);
  const mine = signalValues(ours[0]!, "output");
  const difference = theirs.reduce((worst, value, k) => Math.max(worst, Math.abs(value - mine[k]!)), 0);
  // Written so that NaN fails too.
  if (!(difference <= TOLERANCE))
    throw new Error(
      `on "${latin}" our reading of the files differs from tf.layers by ${difference}; do not ship them`,
    );
  return theirs;
}
