import type { RuleSet } from "../../src/language/pack";

/** Converts Latin text to native text without a network. */
export type RuleConverter = (latin: string) => string;

/**
 * The classic converter, as a baseline: at each place the longest known spelling, and for it the letter that it most often
 * stands for (letter frequency times spelling probability). Characters without a spelling stay.
 * `letterCounts` says how often each letter occurs in native text; letters that are missing count as rare.
 */
export function createRuleConverter(
  ruleSet: RuleSet,
  letterCounts: ReadonlyMap<string, number>,
): RuleConverter {
  const best = new Map<string, { letter: string; weight: number }>();
  for (const [letter, spellings] of ruleSet.spellings) {
    for (const { latin, probability } of spellings) {
      const weight = probability * (letterCounts.get(letter) ?? 0.5);
      const known = best.get(latin);
      if (known === undefined || weight > known.weight) best.set(latin, { letter, weight });
    }
  }
  const longest = Math.max(...Array.from(best.keys(), (latin) => latin.length));
  return (latin) => {
    let result = "";
    for (let i = 0; i < latin.length;) {
      let length = Math.min(longest, latin.length - i);
      while (length > 0 && !best.has(latin.slice(i, i + length))) length--;
      if (length === 0) {
        result += latin.charAt(i);
        i += 1;
      } else {
        result += best.get(latin.slice(i, i + length))!.letter;
        i += length;
      }
    }
    return result;
  };
}
