import type { EncodedText } from "./encode";
import type { Vocabulary } from "./vocabulary";

/**
 * What each position of the typed text becomes: native letters, "" for a placeholder, or the typed character itself where
 * the output is the identity or the input cannot be replaced. One string per position. Throws if the lengths differ.
 */
export function decodePieces(
  encoded: EncodedText,
  outputs: ArrayLike<number>,
  vocabulary: Vocabulary,
): string[] {
  if (outputs.length !== encoded.ids.length)
    throw new Error(
      `decode: ${outputs.length} outputs for ${encoded.ids.length} inputs; they must be as many`,
    );
  return Array.from(encoded.ids, (input, i) => {
    const output = outputs[i]!;
    if (!vocabulary.replaceable[input] || output === vocabulary.identity[input])
      return encoded.characters[i]!;
    return output === vocabulary.placeholder ? "" : vocabulary.outputs[output]!;
  });
}

/** The converted text: the pieces of all positions, joined. */
export function decode(encoded: EncodedText, outputs: ArrayLike<number>, vocabulary: Vocabulary): string {
  return decodePieces(encoded, outputs, vocabulary).join("");
}

/** The prediction that leaves every typed character as it is. */
export function identityOutputs(ids: Uint8Array, vocabulary: Vocabulary): Uint8Array {
  return ids.map((input) => vocabulary.identity[input]!);
}
