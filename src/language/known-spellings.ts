import type { LanguagePack } from "./pack";

/** Whether some writer spells a letter this way; `latin` in any case. */
export type KnownSpellings = (letter: string, latin: string) => boolean;

/** Every spelling of every rule set of a language, context rules included. */
export function knownSpellings(pack: LanguagePack): KnownSpellings {
  const known = new Map<string, Set<string>>();
  const add = (letter: string, latin: string): void => {
    const lower = pack.toLowerCase(letter);
    known.set(lower, (known.get(lower) ?? new Set()).add(latin.toLowerCase()));
  };
  for (const { spellings, contexts } of Object.values(pack.ruleSets)) {
    for (const [letter, ways] of spellings) for (const { latin } of ways) add(letter, latin);
    for (const rule of contexts) for (const { latin } of rule.spellings) add(rule.letter, latin);
  }
  return (letter, latin) => known.get(pack.toLowerCase(letter))?.has(latin.toLowerCase()) ?? false;
}
