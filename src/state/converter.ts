import { encode, type EncodedText } from "../language/encode";
import { knownSpellings, type KnownSpellings } from "../language/known-spellings";
import type { LanguagePack } from "../language/pack";
import { defaultPack } from "../language/packs";
import { buildVocabulary, type Vocabulary } from "../language/vocabulary";

/** A language made ready for converting: pack, alphabets and look-ups. */
export interface Converter {
  readonly pack: LanguagePack;
  readonly vocabulary: Vocabulary;
  readonly encode: (text: string) => EncodedText;
  readonly spells: KnownSpellings;
}

/** Prepares a language. */
export function createConverter(pack: LanguagePack): Converter {
  const vocabulary = buildVocabulary(pack);
  return {
    pack,
    vocabulary,
    encode: (text) => encode(text, vocabulary, pack),
    spells: knownSpellings(pack),
  };
}

/** The language of this page. */
export const converter = createConverter(defaultPack);
