import { encode } from "../src/language/encode";
import { defaultPack } from "../src/language/packs";
import { buildVocabulary } from "../src/language/vocabulary";
import type { Symbols } from "./measurer";
import { SENTENCES } from "./sentences";

const vocabulary = buildVocabulary(defaultPack);

/** Input symbols of a text. */
export const symbolsOf = (text: string): Symbols => [...encode(text, vocabulary, defaultPack.foldings).ids];

/** Our sentences one after the other, over and over, up to exactly this many characters. */
export function textOf(length: number): string {
  const once = `${SENTENCES.join(" ")} `;
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

/** Sentences of many lengths; every third is two of ours in one. */
export const sentencesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => {
    const sentence = SENTENCES[k % SENTENCES.length]!;
    return k % 3 === 0 ? `${sentence} ${SENTENCES[(7 * k + 3) % SENTENCES.length]!}` : sentence;
  });
