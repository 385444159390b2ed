import type { LetterView } from "../../state/typing/line-view";

/** Letters in words, each with the spaces behind it; joined, they are the line. */
export function splitWords(letters: readonly LetterView[]): LetterView[][] {
  const words: LetterView[][] = [];
  let between = true;
  for (const letter of letters) {
    const space = letter.typed.trim() === "";
    if (between && !space) words.push([]);
    if (words.length === 0) words.push([]);
    words.at(-1)!.push(letter);
    between = space;
  }
  return words;
}
