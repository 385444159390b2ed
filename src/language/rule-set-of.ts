import type { LanguagePack, RuleSet } from "./pack";

/** The rule set of that name, else the language's default. Throws, naming those that exist. */
export function ruleSetOf({ ruleSets, defaultRules }: LanguagePack, name: string = defaultRules): RuleSet {
  const ruleSet = ruleSets[name];
  if (ruleSet === undefined)
    throw new Error(`rule set "${name}" is unknown; there are: ${Object.keys(ruleSets).join(", ")}`);
  return ruleSet;
}
