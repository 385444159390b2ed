import { createLanguage, type Language } from "../language/language";
import { packOf } from "../language/packs";

const known = new Map<string, Language>();

/** The language with that code, made once. Throws, naming those that exist. */
export function languageOf(code: string): Language {
  let language = known.get(code);
  if (language === undefined) known.set(code, (language = createLanguage(packOf(code))));
  return language;
}
