import { decodePieces } from "../../language/decode";
import { DOUBT_BELOW, writtenLeads } from "../../language/doubt";
import type { EncodedText } from "../../language/encode";
import { letterGroups } from "../../language/letter-groups";
import { probabilityOf, type RankedOutputs } from "../../language/ranked-outputs";
import type { WordDecision } from "../../language/word-rule";
import { writeLine, type WrittenLine } from "../../language/write-line";
import type { Language } from "../../language/language";

/** The likeliest outputs per position, as the network worker sends them. */
export type Outputs = RankedOutputs;

/** A predicted line: its text, the prediction for exactly that text, and the user's choices by position. */
export interface ShownLine {
  readonly text: string;
  readonly outputs: Outputs;
  readonly choices: ReadonlyMap<number, number>;
}

/** One letter of the result with the typed characters that it came from. */
export interface LetterView {
  /** Positions (code points of the line) from start to end, exclusive. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  readonly native: string;
  /** The network's probability for what its first character became; undefined if that was not among those kept. */
  readonly probability: number | undefined;
  /** What is written for one of its characters leads by too little. */
  readonly doubtful: boolean;
  /** The user decided. */
  readonly chosen: boolean;
  /** The network may replace it; spaces and stops only pass through. */
  readonly replaceable: boolean;
  /** Undefined where the network's own answer is written. */
  readonly overruled: Overruled | undefined;
}

/** The network's answer for a letter, where something else is written. */
export interface Overruled {
  /** What would stand there, "" if it would belong to the letter before. */
  readonly native: string;
  readonly probability: number;
  /**
   * Why: its word is Latin, or native, or a Latin stem with a native ending; it is part of an address or the like; what was
   * typed leaves nothing else.
   */
  readonly because: "latin" | "native" | "stem" | "address" | "typed";
}

export interface LineView {
  readonly shown: ShownLine;
  readonly encoded: EncodedText;
  readonly letters: readonly LetterView[];
  /** Output symbol written at each position. */
  readonly written: Uint8Array;
  readonly text: string;
}

/** What is written for a line, letter by letter. */
export function viewLine(shown: ShownLine, language: Language, nativePunctuation: boolean): LineView {
  const { vocabulary, pack } = language;
  const encoded = language.encode(shown.text);
  const line = writeLine(encoded, shown.outputs, shown.choices, language);
  const written = line.outputs;
  const pieces = decodePieces(encoded, written, vocabulary);
  const punctuated = nativePunctuation ? pack.nativePunctuation(pieces, line.kept) : pieces;
  const leads = writtenLeads(shown.outputs, line);
  const wordOf = wordFinder(line.words);
  // A long line has thousands of letters, looked at anew at every keystroke: plain loops, and no spread.
  const letters = letterGroups(encoded, pieces).map(({ start, end, typed }): LetterView => {
    const chosen = some(start, end, (position) => shown.choices.has(position));
    const replaceable = some(start, end, (position) => vocabulary.replaceable[encoded.ids[position]!] === 1);
    const overruled = chosen ? undefined : overruledAt(start, shown, line, wordOf(start), language);
    const close = some(start, end, (position) => leads[position]! < DOUBT_BELOW);
    return {
      start,
      end,
      typed,
      native: end - start === 1 ? punctuated[start]! : punctuated.slice(start, end).join(""),
      probability: probabilityOf(shown.outputs, start, written[start]!),
      doubtful: replaceable && !chosen && close,
      chosen,
      replaceable,
      overruled,
    };
  });
  return { shown, encoded, letters, written, text: punctuated.join("") };
}

/** Finds the decision about the word at a position; asked in the order of the line. */
function wordFinder(words: readonly WordDecision[]): (position: number) => WordDecision | undefined {
  let k = 0;
  return (position) => {
    while (k < words.length && words[k]!.end <= position) k++;
    const word = words[k];
    return word !== undefined && word.start <= position ? word : undefined;
  };
}

function overruledAt(
  position: number,
  { outputs }: ShownLine,
  { outputs: written, kept }: WrittenLine,
  word: WordDecision | undefined,
  { vocabulary }: Language,
): Overruled | undefined {
  const likeliest = outputs.symbols[position * outputs.count]!;
  if (written[position] === likeliest) return undefined;
  return {
    native: likeliest === vocabulary.placeholder ? "" : vocabulary.outputs[likeliest]!,
    probability: outputs.probabilities[position * outputs.count]!,
    because: kept[position] ? "address" : word === undefined ? "typed" : reasonOf(word),
  };
}

const reasonOf = ({ start, end, nativeFrom }: WordDecision): Overruled["because"] =>
  nativeFrom === end ? "latin" : nativeFrom === start ? "native" : "stem";

function some(start: number, end: number, test: (position: number) => boolean): boolean {
  for (let position = start; position < end; position++) if (test(position)) return true;
  return false;
}
