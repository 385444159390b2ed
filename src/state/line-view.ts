import { decodePieces } from "../language/decode";
import type { EncodedText } from "../language/encode";
import { letterGroups } from "../language/letter-groups";
import type { Converter } from "./converter";

/** The likeliest outputs per position, as the network worker sends them (probabilities 0 to 1, likeliest first). */
export interface Outputs {
  readonly length: number;
  readonly count: number;
  readonly symbols: Uint8Array;
  readonly probabilities: Float32Array;
}

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
  readonly doubtful: boolean;
  /** The user decided. */
  readonly chosen: boolean;
  /** The network may replace it; spaces and stops only pass through. */
  readonly replaceable: boolean;
}

export interface LineView {
  readonly shown: ShownLine;
  readonly encoded: EncodedText;
  readonly letters: readonly LetterView[];
  readonly text: string;
}

/**
 * A letter is doubtful when the likeliest output leads the second by less than this. On held-out text six in ten wrong
 * letters lie below; one letter in ninety is marked, and three in ten of the marked ones are wrong.
 */
export const DOUBT_MARGIN = 0.7;

/** What is written for a line, letter by letter. */
export function viewLine(shown: ShownLine, converter: Converter, nativePunctuation: boolean): LineView {
  const { vocabulary, pack } = converter;
  const encoded = converter.encode(shown.text);
  const written = writtenOutputs(shown);
  const pieces = decodePieces(encoded, written, vocabulary);
  const punctuated = nativePunctuation ? pack.nativePunctuation(pieces) : pieces;
  // A long line has thousands of letters, looked at anew at every keystroke: plain loops, and no spread.
  const letters = letterGroups(encoded, pieces).map(({ start, end, typed }): LetterView => {
    const chosen = some(start, end, (position) => shown.choices.has(position));
    const replaceable = some(start, end, (position) => vocabulary.replaceable[encoded.ids[position]!] === 1);
    const close = some(start, end, (position) => margin(shown.outputs, position) < DOUBT_MARGIN);
    return {
      start,
      end,
      typed,
      native: end - start === 1 ? punctuated[start]! : punctuated.slice(start, end).join(""),
      probability: probabilityOf(shown.outputs, start, written[start]!),
      doubtful: replaceable && !chosen && close,
      chosen,
      replaceable,
    };
  });
  return { shown, encoded, letters, text: punctuated.join("") };
}

function some(start: number, end: number, test: (position: number) => boolean): boolean {
  for (let position = start; position < end; position++) if (test(position)) return true;
  return false;
}

/** The output symbol at each position: the user's choice, else the likeliest. */
export function writtenOutputs({ outputs, choices }: ShownLine): Uint8Array {
  return Uint8Array.from(
    { length: outputs.length },
    (_, position) => choices.get(position) ?? outputs.symbols[position * outputs.count]!,
  );
}

/** Probability of a symbol at a position; undefined if it is not among the alternatives kept. */
export function probabilityOf(outputs: Outputs, position: number, symbol: number): number | undefined {
  const from = position * outputs.count;
  for (let rank = 0; rank < outputs.count; rank++)
    if (outputs.symbols[from + rank] === symbol) return outputs.probabilities[from + rank]!;
  return undefined;
}

function margin({ probabilities, count }: Outputs, position: number): number {
  return probabilities[position * count]! - probabilities[position * count + 1]!;
}
