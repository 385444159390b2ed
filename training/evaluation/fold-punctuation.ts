import type { LanguagePack } from "../../src/language/pack";

/** Text with every character that the language folds (« ։ and so on) as the symbol that it folds to (" : and so on). */
export function foldPunctuation(text: string, pack: LanguagePack): string {
  return Array.from(text, (character) => pack.foldings.get(character) ?? character).join("");
}
