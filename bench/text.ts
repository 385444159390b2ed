import type { Symbols } from "./measurer";
import { language } from "./model";
import { SENTENCES } from "./sentences";

/** Input symbols of a text. */
export const symbolsOf = (text: string): Symbols => [...language.encode(text).ids];

/** Our sentences one after the other, over and over, up to exactly this many characters. */
export function textOf(length: number): string {
  const once = `${SENTENCES.join(" ")} `;
  return once.repeat(Math.ceil(length / once.length)).slice(0, length);
}

/** So many lines of so many characters or a few less. */
export function linesOf(count: number, length: number): string {
  const lines: string[] = [];
  let rest = textOf(count * length);
  while (lines.length < count) {
    const end = rest.length > length ? rest.lastIndexOf(" ", length) : rest.length;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end + 1);
  }
  return lines.join("\n");
}

/** Letters as somebody types them; others in each round. */
export const typedLetters = (round: number, count: number): string =>
  SENTENCES[(5 * round + 1) % SENTENCES.length]!.repeat(2).slice(0, count);

/** Sentences of many lengths; every third is two of ours in one. */
export const sentencesOf = (count: number): string[] =>
  Array.from({ length: count }, (_, k) => {
    const sentence = SENTENCES[k % SENTENCES.length]!;
    return k % 3 === 0 ? `${sentence} ${SENTENCES[(7 * k + 3) % SENTENCES.length]!}` : sentence;
  });
