import { letterGroups } from "../../src/language/letter-groups";
import type { Vocabulary } from "../../src/language/vocabulary";
import { wordSpans } from "../../src/language/words";
import { alignLetters } from "../metrics/aligned-letters";
import type { ConvertedPair } from "./convert-pairs";

/** How texts are made comparable before they are compared: the identity, or punctuation folded. */
export type Comparable = (text: string) => string;

/** The network's probability for an answer, 0 to 1, and whether it was right. */
interface Answer {
  readonly probability: number;
  readonly right: boolean;
}

/** What is written for a line, held against the truth. */
export interface JudgedLine {
  /** Typed letters that the network may replace, but for text for machines, about which it is not asked. */
  readonly typed: readonly Answer[];
  /** Words with such letters; the probability is the product of theirs. */
  readonly words: readonly Answer[];
  /** Written letters, each with the placeholders behind it, as the page marks them; `lead` is the least of its positions. */
  readonly letters: readonly { readonly lead: number; readonly right: boolean }[];
}

/** Judges what is written for a line after all rules of writing, letter by letter and word by word. */
export function judgeLine(line: ConvertedPair, vocabulary: Vocabulary, comparable: Comparable): JudgedLine {
  const { ids, characters, written, probabilities, leads, kept } = line;
  const right = rightPositions(line, comparable);
  const isLetter = (at: number): boolean => vocabulary.replaceable[ids[at]!] === 1;
  const allRight = (positions: readonly number[]): boolean => positions.every((at) => right[at]);
  const typed: Answer[] = [];
  ids.forEach((_, at) => {
    if (isLetter(at) && !kept[at]) typed.push({ probability: probabilities[at]!, right: right[at]! });
  });
  const words = wordSpans({ ids, characters }, kept, vocabulary).flatMap((word): Answer[] => {
    const own = positionsOf(word).filter(isLetter);
    if (own.length === 0) return [];
    const probability = own.reduce((product, at) => product * probabilities[at]!, 1);
    return [{ probability, right: allRight(own) }];
  });
  const letters = letterGroups({ ids, characters }, written.pieces).flatMap((group) => {
    const own = positionsOf(group);
    if (!own.some(isLetter)) return [];
    return [{ lead: Math.min(...own.map((at) => leads[at]!)), right: allRight(own.filter(isLetter)) }];
  });
  return { typed, words, letters };
}

const positionsOf = ({ start, end }: { readonly start: number; readonly end: number }): number[] =>
  Array.from({ length: end - start }, (_, k) => start + k);

/** Whether each position is right: by its own truth, or where only the reference is known, by an alignment with it. */
function rightPositions(
  { pair, ids, characters, written: { outputs, pieces } }: ConvertedPair,
  comparable: Comparable,
): boolean[] {
  const { truth } = pair;
  if (truth !== undefined) return Array.from(truth, (symbol, at) => symbol === outputs[at]);
  const outcomes = alignLetters(characters, pieces.map(comparable), comparable(pair.reference));
  return outcomes
    .slice(outcomes.length - ids.length)
    .map(({ truth: wanted, predicted }) => wanted === predicted || sameLetters(wanted, predicted));
}

/** Punctuation that was not typed goes to the letter before it in an alignment, which is not wrong for that. */
function sameLetters(a: string, b: string): boolean {
  const [one, other] = [a, b].map((text) => text.replace(/[^\p{L}\p{M}\p{N}]/gu, ""));
  return one !== "" && one === other;
}
