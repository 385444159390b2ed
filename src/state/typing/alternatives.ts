import { decodePieces } from "../../language/decode";
import type { Language } from "../../language/language";
import { probabilityOf } from "../../language/ranked-outputs";
import type { LetterView, LineView } from "./line-view";

/** Something else that a letter could be. */
export interface Alternative {
  /** What would be written: a letter, several, the typed characters, or "" if the letter before covers them. */
  readonly native: string;
  /** The network's probability that the first typed character becomes this, 0 to 1; undefined if it was not kept. */
  readonly probability: number | undefined;
  /** Output symbols by position that write it. */
  readonly outputs: ReadonlyMap<number, number>;
  /** It is what is written now. */
  readonly current: boolean;
  /** It leaves the typed characters as they are. */
  readonly latin: boolean;
}

/** At least so many alternatives are offered; further ones only if they are not negligible. */
const LEAST_SHOWN = 3;
const NEGLIGIBLE = 0.001;

/** A spelling has at most this many Latin characters. */
const LONGEST_SPELLING = 4;

/**
 * The alternatives for a letter, likeliest first; probabilities are the network's own for the letter's first character. An
 * alternative takes as many typed characters as some writer spells it with, so that choosing ծ for the t of `ts` also
 * takes the s.
 */
export function alternativesFor(line: LineView, letter: LetterView, language: Language): Alternative[] {
  const { outputs } = line.shown;
  const from = letter.start * outputs.count;
  const candidates = outputs.symbols.subarray(from, from + outputs.count);
  const { written } = line;
  const seen = new Map<string, Alternative>();
  const identity = language.vocabulary.identity[line.encoded.ids[letter.start]!]!;
  const wanted = line.encoded.wanted?.get(letter.start) ?? [];
  const symbols = [...candidates, ...wanted, written[letter.start]!, identity];
  for (const symbol of new Set(symbols)) {
    const latin = symbol === identity;
    const plan = latin
      ? latinOutputs(line, letter.start, letter.end, language)
      : planOutputs(line, letter, symbol, language, written);
    const native = writtenText(line, plan, language);
    if (seen.has(native)) continue;
    seen.set(native, {
      native,
      probability: probabilityOf(outputs, letter.start, symbol),
      outputs: plan,
      current: [...plan].every(([position, output]) => written[position] === output),
      latin,
    });
  }
  const ranked = [...seen.values()].sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
  const stated = new Set(wanted.map((symbol) => language.vocabulary.outputs[symbol]));
  return ranked.filter(
    ({ native, probability, current, latin }, rank) =>
      rank < LEAST_SHOWN || (probability ?? 0) >= NEGLIGIBLE || current || latin || stated.has(native),
  );
}

/** Leaves the typed characters of these positions as they are. */
export function latinOutputs(
  line: LineView,
  start: number,
  end: number,
  language: Language,
): Map<number, number> {
  const positions = Array.from({ length: end - start }, (_, k) => start + k);
  return new Map(positions.map((at) => [at, language.vocabulary.identity[line.encoded.ids[at]!]!]));
}

/**
 * First position and end of the word around a position: what stands between spaces, without the punctuation at its ends
 * (`youtube.com,` is youtube.com). Never empty.
 */
export function wordAround(
  line: LineView,
  position: number,
  { vocabulary }: Language,
): { start: number; end: number } {
  const isSpace = (at: number): boolean => /\s/.test(line.encoded.characters[at] ?? " ");
  const isPunctuation = (at: number): boolean =>
    !vocabulary.replaceable[line.encoded.ids[at]!] && /\p{P}/u.test(line.encoded.characters[at]!);
  let start = position;
  let end = position + 1;
  while (start > 0 && !isSpace(start - 1)) start--;
  while (!isSpace(end)) end++;
  while (start < position && isPunctuation(start)) start++;
  while (end > position + 1 && isPunctuation(end - 1)) end--;
  return { start, end };
}

function planOutputs(
  line: LineView,
  letter: LetterView,
  symbol: number,
  language: Language,
  written: Uint8Array,
): Map<number, number> {
  const { vocabulary } = language;
  const groupEnd = letter.end;
  const takes =
    symbol === written[letter.start]
      ? groupEnd - letter.start
      : Math.max(spellingLength(line, letter, symbol, language), readingLength(line, letter.start));
  const plan = new Map([[letter.start, symbol]]);
  for (let at = letter.start + 1; at < Math.max(groupEnd, letter.start + takes); at++)
    plan.set(at, at < letter.start + takes ? vocabulary.placeholder : bestLetter(line, at, language));
  // Characters behind that belonged to a letter now swallowed stand on their own again.
  for (let at = letter.start + takes; at > groupEnd && written[at] === vocabulary.placeholder; at++)
    plan.set(at, bestLetter(line, at, language));
  return plan;
}

/** Positions of the character that was typed at one: two for č. */
function readingLength({ encoded: { characters } }: LineView, position: number): number {
  let end = position + 1;
  while (characters[end] === "") end++;
  return end - position;
}

/**
 * How many typed characters a symbol takes here: the group's own length if it can be spelled so, else
 * the longest that can.
 */
function spellingLength(line: LineView, letter: LetterView, symbol: number, language: Language): number {
  const { vocabulary, spells } = language;
  const native = vocabulary.outputs[symbol]!;
  const { characters } = line.encoded;
  const own = letter.end - letter.start;
  const fits = (length: number): boolean =>
    letter.start + length <= characters.length &&
    spells(native, characters.slice(letter.start, letter.start + length).join(""));
  if (fits(own)) return own;
  for (let length = LONGEST_SPELLING; length > 0; length--) if (fits(length)) return length;
  return 1;
}

/** The likeliest output at a position that is no placeholder. */
function bestLetter(line: LineView, position: number, { vocabulary }: Language): number {
  const { symbols, count } = line.shown.outputs;
  const ranked = symbols.subarray(position * count, (position + 1) * count);
  return (
    ranked.find((symbol) => symbol !== vocabulary.placeholder) ??
    vocabulary.identity[line.encoded.ids[position]!]!
  );
}

function writtenText(line: LineView, plan: ReadonlyMap<number, number>, { vocabulary }: Language): string {
  const positions = [...plan.keys()];
  const encoded = {
    ids: Uint8Array.from(positions, (at) => line.encoded.ids[at]!),
    characters: positions.map((at) => line.encoded.characters[at]!),
  };
  return decodePieces(encoded, [...plan.values()], vocabulary).join("");
}
