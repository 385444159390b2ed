import type { Language } from "../../language/language";
import { formatPair, parsePair, samePair, type Pair } from "../../state/letter/pair";
import type { Statistics } from "../../state/inside/statistics";

/** A pair of the menu. */
export interface PairEntry {
  readonly pair: Pair;
  readonly cases: number;
}

/** Every pair that has statistics, the most frequent first. */
export function pairEntries({ letters }: Pick<Statistics, "letters">): PairEntry[] {
  return letters
    .flatMap(({ input, pairs }) =>
      pairs.map(({ output, cases }): PairEntry => ({ pair: { input, output }, cases })),
    )
    .sort((a, b) => b.cases - a.cases);
}

/** The pairs that a search means: the pair itself if the search names one, else those that begin with it or become it. */
export function matchingPairs(
  entries: readonly PairEntry[],
  search: string,
  language: Language,
): readonly PairEntry[] {
  const wanted = compact(search);
  if (wanted === "") return entries;
  const named = parsePair(search, language);
  const exact = entries.filter(({ pair }) => samePair(pair, named));
  if (exact.length > 0) return exact;
  return entries.filter(({ pair }) => {
    const [letter, ...symbol] = Array.from(formatPair(pair, language));
    return (letter! + symbol.join("")).startsWith(wanted) || symbol.join("") === wanted;
  });
}

const compact = (search: string): string => search.normalize("NFC").replace(/\s*(?:→|->|>)\s*|\s+/gu, "");
