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
  const pieces = Array.from(encoded.ids, (input, i) =>
    staysTyped(input, outputs[i]!, vocabulary)
      ? encoded.characters[i]!
      : outputs[i] === vocabulary.placeholder
        ? ""
        : vocabulary.outputs[outputs[i]!]!,
  );
  putBack(pieces, encoded, outputs, vocabulary);
  return pieces;
}

/** Whether an output symbol leaves a typed character as it is. */
export const staysTyped = (input: number, output: number, vocabulary: Vocabulary): boolean =>
  !vocabulary.replaceable[input] || output === vocabulary.identity[input];

/** Gives letters that were written for typed ones the invisible characters back; a placeholder's go to the letter before it. */
function putBack(
  pieces: string[],
  { ids, invisible }: EncodedText,
  outputs: ArrayLike<number>,
  vocabulary: Vocabulary,
): void {
  for (const [at, { before, after }] of invisible ?? []) {
    if (staysTyped(ids[at]!, outputs[at]!, vocabulary)) continue;
    let letter = at;
    while (letter > 0 && outputs[letter] === vocabulary.placeholder) letter--;
    pieces[letter] = before + pieces[letter]! + after;
  }
}

/** The converted text: the pieces of all positions, joined. */
export function decode(encoded: EncodedText, outputs: ArrayLike<number>, vocabulary: Vocabulary): string {
  return decodePieces(encoded, outputs, vocabulary).join("");
}

/** The prediction that leaves every typed character as it is. */
export function identityOutputs(ids: Uint8Array, vocabulary: Vocabulary): Uint8Array {
  return ids.map((input) => vocabulary.identity[input]!);
}
