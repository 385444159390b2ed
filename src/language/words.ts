import type { EncodedText } from "./encode";
import type { Vocabulary } from "./vocabulary";

/** Positions of a word, end exclusive. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * The words of a line: letters, digits and the signs that may stand for letters, between spaces, punctuation and hyphens.
 * Positions that are `kept` (1) belong to none.
 */
export function wordSpans(
  { ids, characters }: EncodedText,
  kept: ArrayLike<number>,
  { replaceable }: Vocabulary,
): WordSpan[] {
  const words: WordSpan[] = [];
  let start = -1;
  for (let at = 0; at <= ids.length; at++) {
    const inside =
      at < ids.length && !kept[at] && (replaceable[ids[at]!] === 1 || WORD_CHARACTER.test(characters[at]!));
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      words.push({ start, end: at });
      start = -1;
    }
  }
  return words;
}
