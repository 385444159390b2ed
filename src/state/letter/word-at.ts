/** A word of the typed text with one of its letters. */
export interface WordPlace {
  /** The word as typed; the letter is its character number `at` (code points). */
  readonly word: string;
  readonly at: number;
}

/** Characters shown on either side: a line without spaces is one word. */
const REACH = 14;

/** The word around a position, everything between spaces, or the nearest part of it with "…" where it is cut. */
export function wordAt(characters: readonly string[], position: number): WordPlace {
  let [start, end] = [position, position + 1];
  while (start > 0 && position - start < REACH && !isSpace(characters[start - 1]!)) start--;
  while (end < characters.length && end - position <= REACH && !isSpace(characters[end]!)) end++;
  const head = start > 0 && !isSpace(characters[start - 1]!) ? "…" : "";
  const tail = end < characters.length && !isSpace(characters[end]!) ? "…" : "";
  return { word: head + characters.slice(start, end).join("") + tail, at: head.length + position - start };
}

/** Whether a character ends a word. */
export const isSpace = (character: string): boolean => /\s/u.test(character);
