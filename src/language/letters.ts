import type { LanguagePack } from "./pack";

/** Splits native text into letters (digraphs as one) and other code points; joining gives the text back. */
export type LetterSplitter = (text: string) => string[];

/** A splitter for a language: at each place the longest letter wins, so that ու is one letter and not two. */
export function letterSplitter(pack: LanguagePack): LetterSplitter {
  const digraphs = [...pack.lowerLetters, ...pack.upperLetters].filter(
    (letter) => Array.from(letter).length > 1,
  );
  // Keyed by first code unit: nearly every character is decided by one failed look-up.
  const byFirst = new Map<string, string[]>();
  for (const digraph of digraphs) {
    const first = digraph.charAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), digraph]);
  }
  return (text) => {
    const letters: string[] = [];
    for (let i = 0; i < text.length;) {
      const digraph = byFirst.get(text.charAt(i))?.find((candidate) => text.startsWith(candidate, i));
      const letter = digraph ?? String.fromCodePoint(text.codePointAt(i)!);
      letters.push(letter);
      i += letter.length;
    }
    return letters;
  };
}
