import type { CalibrationBin } from "../metrics/calibration";
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
  /** Only where the truth of each position is known. */
  readonly calibration: readonly CalibrationBin[] | undefined;
}
