/**
 * What the article measured with its own network, as far as it gives numbers; ours has the same layers
 * and other weights.
 */

export interface ArticlePair {
  readonly letter: string;
  readonly symbol: string;
}

/** The article's example: which t becomes ծ is decided by the next letter. */
export const MAIN_PAIR: ArticlePair = { letter: "t", symbol: "ծ" };

/** Output symbols that the hidden layer supports, and those that it opposes, in the article's picture of that pair. */
export const MAIN_SUPPORTED = ["ծ", "ց"] as const;
export const MAIN_OPPOSED = ["տ", "թ"] as const;

/** Its example of a decision that the letter before makes. */
export const PLACEHOLDER_PAIR: ArticlePair = { letter: "s", symbol: "_" };

/** Pairs that its strongest unit for that decision tells apart, with their distances. */
export const ARTICLE_RANKING: readonly (ArticlePair & { readonly distance: number })[] = [
  { letter: "s", symbol: "_", distance: 0.9482 },
  { letter: "h", symbol: "հ", distance: 0.8285 },
  { letter: "h", symbol: "_", distance: 0.8091 },
  { letter: "o", symbol: "օ", distance: 0.6125 },
];

/** The pair for which that unit is among the ten best of its direction. */
export const SECOND_PAIR: ArticlePair = { letter: "h", symbol: "_" };

/** The pair for which its cell of `tyun` is among the ten best forward units. */
export const TYUN_PAIR: ArticlePair = { letter: "t", symbol: "թ" };

/** The pairs of its four pictures of the graph. */
export const ARTICLE_PICTURES: readonly ArticlePair[] = [MAIN_PAIR, PLACEHOLDER_PAIR, SECOND_PAIR, TYUN_PAIR];
