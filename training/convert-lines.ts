import { decodePieces } from "../src/language/decode";
import { encode, type EncodedText } from "../src/language/encode";
import type { RankedOutputs } from "../src/language/ranked-outputs";
import { writeLine } from "../src/language/write-line";
import { splitLines } from "../src/language/lines";
import type { LanguagePack } from "../src/language/pack";
import type { Vocabulary } from "../src/language/vocabulary";
import type { Engine } from "../src/model/engine";
import { predict } from "./predict";

export interface ConverterOptions {
  /** Also turn typed punctuation into the language's own. */
  readonly nativePunctuation: boolean;
}

const NO_CHOICES: ReadonlyMap<number, number> = new Map();

/** Romanized lines to native ones, as many as given. */
export type LineConverter = (lines: readonly string[]) => Promise<string[]>;

/** A converter that reads lines as the page does: each on its own, very long ones in parts. */
export function createLineConverter(
  engine: Engine,
  { pack, vocabulary }: { readonly pack: LanguagePack; readonly vocabulary: Vocabulary },
  { nativePunctuation }: ConverterOptions,
): LineConverter {
  const write = (text: EncodedText, predicted: RankedOutputs): string => {
    const { outputs, kept } = writeLine(text, predicted, NO_CHOICES, { pack, vocabulary });
    const pieces = decodePieces(text, outputs, vocabulary);
    return (nativePunctuation ? pack.nativePunctuation(pieces, kept) : pieces).join("");
  };
  return async (lines) => {
    const parts = lines.flatMap((line, index) =>
      splitLines(line).map(({ text, lineBreak }) => ({
        index,
        encoded: encode(text, vocabulary, pack),
        lineBreak,
      })),
    );
    const predictions = await predict(
      engine,
      parts.map(({ encoded }) => encoded.ids),
    );
    const results = lines.map(() => "");
    parts.forEach(({ index, encoded, lineBreak }, k) => {
      results[index] = results[index]! + write(encoded, predictions[k]!) + lineBreak;
    });
    return results;
  };
}
