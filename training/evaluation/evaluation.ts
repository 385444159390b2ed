import type { CalibrationBin } from "../metrics/calibration";
import type { DoubtCounts } from "../metrics/doubt";
import type { ErrorCount } from "../metrics/error-count";
import type { Confusion, LetterAccuracy } from "../metrics/letter-tally";

/** Errors of one converter on a text. */
export interface ConverterScore {
  readonly characters: ErrorCount;
  readonly words: ErrorCount;
}

/** How a converter keeps the scripts apart. */
export interface ScriptScore {
  /** Latin words of the references, parts of compounds counted alone, that came out as they are, and all. */
  readonly latinKept: number;
  readonly latinWords: number;
  /** Words of the output with a Latin letter behind a native one, and all words. */
  readonly mixedWords: number;
  readonly words: number;
}

/** The network's probabilities for what is written, and whether that was right. */
export interface Calibration {
  /** Typed letters, one by one. */
  readonly letters: readonly CalibrationBin[];
  /** Words between spaces and punctuation; a word's probability is the product of its letters'. */
  readonly words: readonly CalibrationBin[];
}

/** What `npm run evaluate` finds out. */
export interface Evaluation {
  readonly lines: number;
  /** The network with the rules of writing, as the page shows it. */
  readonly network: ConverterScore;
  /** The network's likeliest symbols alone. */
  readonly alone: ConverterScore;
  readonly scripts: { readonly network: ScriptScore; readonly alone: ScriptScore };
  /** Rule converters, the best on this text first. */
  readonly rules: readonly ({ readonly name: string } & ConverterScore)[];
  /** Typed letters, the most frequent first. */
  readonly letters: readonly LetterAccuracy[];
  /** The most frequent first. */
  readonly confusions: readonly Confusion[];
  readonly calibration: Calibration;
  readonly doubt: DoubtCounts;
}
