import type { CalibrationBin } from "../metrics/calibration";
import type { ErrorCount } from "../metrics/error-count";
import type { Confusion, LetterAccuracy } from "../metrics/letter-tally";

/** Errors of one converter on a text. */
export interface ConverterScore {
  readonly characters: ErrorCount;
  readonly words: ErrorCount;
}

/** What `npm run evaluate` finds out. */
export interface Evaluation {
  readonly lines: number;
  readonly network: ConverterScore;
  /** Rule converters, the best on this text first. */
  readonly rules: readonly ({ readonly name: string } & ConverterScore)[];
  /** Typed letters, the most frequent first. */
  readonly letters: readonly LetterAccuracy[];
  /** The most frequent first. */
  readonly confusions: readonly Confusion[];
  /** Only where the truth of each position is known. */
  readonly calibration: readonly CalibrationBin[] | undefined;
}
