import { encode, type EncodedText } from "./encode";
import { knownSpellings, type KnownSpellings } from "./known-spellings";
import type { LanguagePack } from "./pack";
import { readyProbes, type ReadyProbe } from "./pattern/ready-probes";
import { buildVocabulary, type Vocabulary } from "./vocabulary";

/** A language made ready for use: pack, the alphabets of its networks and look-ups. */
export interface Language {
  readonly pack: LanguagePack;
  readonly vocabulary: Vocabulary;
  readonly encode: (text: string) => EncodedText;
  readonly spells: KnownSpellings;
  /** Patterns with names. */
  readonly probes: readonly ReadyProbe[];
}

/** Prepares a language. */
export function createLanguage(pack: LanguagePack): Language {
  const vocabulary = buildVocabulary(pack);
  return {
    pack,
    vocabulary,
    encode: (text) => encode(text, vocabulary, pack),
    spells: knownSpellings(pack),
    probes: readyProbes(pack),
  };
}
