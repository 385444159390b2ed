import type { ScriptScore } from "../evaluation/evaluation";

/** A word, or a part of a compound: letters, marks, digits and apostrophes between anything else. */
const WORD = /[\p{L}\p{M}\p{N}'’]+/gu;
const LATIN_WORD = /^[A-Za-z][A-Za-z0-9'’]+$/;
/** A letter of another script with a Latin one behind it; signs that count as letters (ՙ) do not. */
const LATIN_BEHIND_NATIVE = /(?=[\p{Lu}\p{Ll}])[^A-Za-z].*[A-Za-z]/u;

/** How well outputs keep the scripts of their references apart; words of one letter and repetitions count. */
export function scriptScore(lines: readonly (readonly [output: string, reference: string])[]): ScriptScore {
  const score = { latinKept: 0, latinWords: 0, mixedWords: 0, words: 0 };
  for (const [output, reference] of lines) {
    const written = output.match(WORD) ?? [];
    score.words += written.length;
    score.mixedWords += written.filter((word) => LATIN_BEHIND_NATIVE.test(word)).length;
    const left = [...written];
    for (const word of reference.match(WORD) ?? []) {
      if (!LATIN_WORD.test(word)) continue;
      score.latinWords++;
      const found = left.indexOf(word);
      if (found < 0) continue;
      score.latinKept++;
      left.splice(found, 1);
    }
  }
  return score;
}
