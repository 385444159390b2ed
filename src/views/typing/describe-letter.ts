import type { Language } from "../../language/language";
import type { LetterView, Overruled } from "../../state/typing/line-view";

/** A probability as people read it: "97%", "0.4%", "under 0.1%"; "–" if it is not known. */
export function percent(probability: number | undefined): string {
  if (probability === undefined) return "–";
  const value = 100 * probability;
  if (value >= 99.95) return value >= 99.995 ? "100%" : `${value.toFixed(2)}%`;
  if (value >= 10) return `${value.toFixed(value >= 99 ? 1 : 0)}%`;
  return value < 0.1 ? "under 0.1%" : `${value.toFixed(1)}%`;
}

/** How a letter came about, in words: "93%, in doubt"; "the network alone: ա 61%; the word: Latin". */
export function describeOrigin(
  { probability, doubtful, chosen, overruled }: LetterView,
  language: Language,
): string {
  if (chosen) return "your choice";
  const origin = overruled === undefined ? percent(probability) : describeOverruled(overruled, language);
  return origin + (doubtful ? ", in doubt" : "");
}

/** What the network says of a letter alone, and what decided otherwise. */
export function describeOverruled({ native, probability, because }: Overruled, { pack }: Language): string {
  const alone = native === "" ? "part of the letter before" : native;
  return `the network alone: ${alone} ${percent(probability)}; ${REASONS[because](pack.name)}`;
}

const REASONS: Readonly<Record<Overruled["because"], (language: string) => string>> = {
  latin: () => "the word: Latin",
  native: (language) => `the word: ${language}`,
  stem: (language) => `the word: a Latin stem with ${withArticle(language)} ending`,
  address: () => "addresses and the like stay as typed",
  typed: () => "what is typed here leaves no other letter",
};

const withArticle = (name: string): string => `${/^[AEIOU]/.test(name) ? "an" : "a"} ${name}`;
