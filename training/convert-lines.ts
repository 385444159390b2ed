import { decodePieces } from "../src/language/decode";
import { encode, type EncodedText } from "../src/language/encode";
import type { LanguagePack } from "../src/language/pack";
import type { Vocabulary } from "../src/language/vocabulary";
import type { Engine } from "../src/model/engine";
import { overlappingWindows } from "./overlapping-windows";
import { predict } from "./predict";

/** Lines up to this many code points run whole. */
const LONGEST_WHOLE = 4096;

/** Longer lines run in stretches, which fit into memory and side by side into one batch. */
const STRETCH = 1024;

/** What a stretch sees of its neighbours; the cells have forgotten a character long before that. */
const CONTEXT = 256;

export interface ConverterOptions {
  /** Also turn typed punctuation into the language's own. */
  readonly nativePunctuation: boolean;
}

/** Romanized lines to native ones, as many as given. */
export type LineConverter = (lines: readonly string[]) => Promise<string[]>;

/** A converter that runs the network over whole lines, very long ones in overlapping stretches. */
export function createLineConverter(
  engine: Engine,
  { pack, vocabulary }: { readonly pack: LanguagePack; readonly vocabulary: Vocabulary },
  { nativePunctuation }: ConverterOptions,
): LineConverter {
  return async (lines) => {
    const encoded = lines.map((line) => encode(line, vocabulary, pack.foldings));
    const outputs = await bestOutputs(engine, encoded);
    return encoded.map((text, i) => {
      const pieces = decodePieces(text, outputs[i]!, vocabulary);
      return (nativePunctuation ? pack.nativePunctuation(pieces) : pieces).join("");
    });
  };
}

async function bestOutputs(engine: Engine, texts: readonly EncodedText[]): Promise<Uint8Array[]> {
  const runs = texts.flatMap(({ ids }, line) =>
    overlappingWindows(ids.length, ids.length <= LONGEST_WHOLE ? LONGEST_WHOLE : STRETCH, CONTEXT).map(
      (window) => ({ line, ...window }),
    ),
  );
  const results = texts.map(({ ids }) => new Uint8Array(ids.length));
  const predictions = await predict(
    engine,
    runs.map(({ line, start, end }) => texts[line]!.ids.subarray(start, end)),
  );
  runs.forEach(({ line, start, keepFrom, keepTo }, k) => {
    results[line]!.set(predictions[k]!.outputs.subarray(keepFrom - start, keepTo - start), keepFrom);
  });
  return results;
}
