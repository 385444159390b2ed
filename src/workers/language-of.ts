import type { LanguagePack } from "../language/pack";
import { packOf } from "../language/packs";
import { buildVocabulary, type Vocabulary } from "../language/vocabulary";

/** A language with its alphabets. */
export interface PackedLanguage {
  readonly pack: LanguagePack;
  readonly vocabulary: Vocabulary;
}

const known = new Map<string, PackedLanguage>();

/** The language with that code, made once. Throws, naming those that exist. */
export function languageOf(code: string): PackedLanguage {
  let language = known.get(code);
  if (language === undefined) {
    const pack = packOf(code);
    known.set(code, (language = { pack, vocabulary: buildVocabulary(pack) }));
  }
  return language;
}
