import { alignWords, type WordPair } from "../metrics/word-pairs";

/** The reference with each word that came out differently in brackets: [wrong→right], ∅ for no word. */
export function markErrors(output: string, reference: string): string {
  return alignWords(output, reference)
    .map((pair) =>
      pair.output === pair.reference ? pair.output : `[${pair.output || "∅"}→${pair.reference || "∅"}]`,
    )
    .join(" ");
}

/** Words that came out wrong, with how often, the most frequent first. */
export function countWrongWords(
  lines: readonly { readonly output: string; readonly reference: string }[],
): (WordPair & { readonly count: number })[] {
  const counts = new Map<string, WordPair & { count: number }>();
  for (const { output, reference } of lines) {
    for (const pair of alignWords(output, reference)) {
      if (pair.output === pair.reference) continue;
      const key = JSON.stringify([pair.output, pair.reference]);
      const known = counts.get(key) ?? { ...pair, count: 0 };
      known.count++;
      counts.set(key, known);
    }
  }
  return Array.from(counts.values()).sort((a, b) => b.count - a.count);
}
