import { UNKNOWN, type Vocabulary } from "./vocabulary";

/** Typed text as the network sees it, one entry per code point. */
export interface EncodedText {
  /** Input symbol indices, length = number of code points. */
  readonly ids: Uint8Array;
  /** The code points as typed (a lone surrogate counts as one), so that nothing is lost. */
  readonly characters: readonly string[];
}

/** Maps every code point to an input symbol, unknown ones to `#`. Never throws, never loses a character. */
export function encode(
  text: string,
  vocabulary: Vocabulary,
  foldings: ReadonlyMap<string, string>,
): EncodedText {
  const characters = Array.from(text);
  const ids = Uint8Array.from(characters, (character, i) =>
    // A letter with a combining mark is another letter (é as two code points), and passes through like one.
    isMark(characters[i + 1]) ? vocabulary.unknown : inputSymbol(character, vocabulary, foldings),
  );
  return { ids, characters };
}

/** Whether a code point combines with the one before it; the first such mark is U+0300. */
const isMark = (character: string | undefined): boolean =>
  character !== undefined && character >= "\u0300" && /\p{M}/u.test(character);

/** The input symbol index of one code point. */
export function inputSymbol(
  character: string,
  vocabulary: Vocabulary,
  foldings: ReadonlyMap<string, string>,
): number {
  const folded = foldings.get(character);
  if (folded !== undefined) return vocabulary.inputIndex.get(folded)!;
  // The name of the unknown symbol is also a character that people type.
  if (character === UNKNOWN) return vocabulary.unknown;
  return vocabulary.inputIndex.get(character) ?? vocabulary.unknown;
}
