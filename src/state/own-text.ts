import type { AnalysisResult } from "../analysis/analysis-result";
import type { TextProgress, TextSample } from "../workers/analysis/text-analyst";

export type { TextProgress, TextSample } from "../workers/analysis/text-analyst";

/** The analysis of a text is under way. */
export interface RunningText {
  readonly kind: "running";
  /** Of the file, or what stands for pasted text. */
  readonly name: string;
  readonly progress: TextProgress | undefined;
  /** 0 while a few sentences are counted, then 1; a text of few sentences has only the first. */
  readonly round: number;
  /** Undefined until the text is prepared. */
  readonly sample: TextSample | undefined;
  /** Of this round; one object that grows. Undefined until its first signals are done. */
  readonly result: AnalysisResult | undefined;
  /** Counts up whenever there is more in `result`. */
  readonly revision: number;
}

/** Statistics of a text of the user's. */
export interface FinishedText {
  readonly kind: "done";
  readonly name: string;
  readonly sample: TextSample;
  readonly result: AnalysisResult;
  readonly revision: number;
}

/** A text that could not be analysed; the message is in words for the user. */
export interface FailedText {
  readonly kind: "failed";
  readonly name: string;
  readonly message: string;
}

/** A text of the user's, whose statistics take the place of the atlas. */
export type OwnText = RunningText | FinishedText | FailedText;
