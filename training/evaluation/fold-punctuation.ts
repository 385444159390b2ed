import type { LanguagePack } from "../../src/language/pack";

/**
 * Text with every character that the language folds (« and so on) as the symbol that it folds to (" and so on), and all its
 * full stops as the same one.
 */
export function foldPunctuation(text: string, { foldings, fullStops }: LanguagePack): string {
  const fold = (character: string): string => {
    const folded = foldings.get(character) ?? character;
    return fullStops.includes(folded) ? fullStops[0]! : folded;
  };
  return Array.from(text, fold).join("");
}
