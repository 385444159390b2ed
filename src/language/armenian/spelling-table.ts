import type { Spelling } from "../pack";

/** Probabilities of one letter by spelling, as people write such tables. */
export type SpellingWeights = Readonly<Record<string, number>>;

/** Spellings of one letter, scaled so that the probabilities sum to 1. */
export function spellings(weights: SpellingWeights): Spelling[] {
  const entries = Object.entries(weights);
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  return entries.map(([latin, weight]) => ({ latin, probability: weight / total }));
}

/** A whole table: letter -> spelling -> weight. */
export function spellingTable(
  table: Readonly<Record<string, SpellingWeights>>,
): Map<string, readonly Spelling[]> {
  return new Map(Object.entries(table).map(([letter, weights]) => [letter, spellings(weights)]));
}
