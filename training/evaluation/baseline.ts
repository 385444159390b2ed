import type { LanguagePack, RuleSet, Spelling } from "../../src/language/pack";
import { createRuleConverter, type RuleConverter } from "./rule-converter";

/** A converter without a network, to measure the network against. */
export interface Baseline {
  /** Rule set that it reads backwards. */
  readonly name: string;
  readonly convert: RuleConverter;
}

/** The rule converter with each of the language's rule sets. */
export function createBaselines(pack: LanguagePack, letterCounts: ReadonlyMap<string, number>): Baseline[] {
  return Object.entries(pack.ruleSets).map(([name, ruleSet]) => ({
    name,
    convert: createRuleConverter(withCapitals(ruleSet, pack), letterCounts),
  }));
}

/** The rule set with rows for capitals, where it leaves them to be derived; else the converter would keep them Latin. */
export function withCapitals(ruleSet: RuleSet, pack: LanguagePack): RuleSet {
  if (!ruleSet.derivesCapitals) return ruleSet;
  const spellings = new Map(ruleSet.spellings);
  for (const capital of pack.upperLetters) {
    const rows = ruleSet.spellings.get(pack.toLowerCase(capital));
    if (rows !== undefined && !spellings.has(capital)) spellings.set(capital, rows.flatMap(capitalized));
  }
  return { ...ruleSet, spellings };
}

/** Sh and SH for sh, each half as likely; nothing for spellings without letters (4, @), which have no capitals. */
function capitalized({ latin, probability }: Spelling): Spelling[] {
  const title = latin.charAt(0).toUpperCase() + latin.slice(1);
  const all = new Set([title, latin.toUpperCase()]);
  all.delete(latin);
  return Array.from(all, (spelling) => ({ latin: spelling, probability: probability / all.size }));
}
