import type { AnalysisResult } from "../../analysis/analysis-result";
import type { AnalysisProgress } from "../../workers/analysis/progress";
import type { TextSample } from "../../workers/analysis/text-analyst";

export type { TextSample } from "../../workers/analysis/text-analyst";

/** A text that the user gave: for statistics, for probes, once for both. */
export interface GivenText {
  /** Of the file, or what stands for pasted text. */
  readonly name: string;
  readonly text: string | Blob;
}

/** The analysis of a text is under way. */
export interface RunningText {
  readonly kind: "running";
  /** Of the file, or what stands for pasted text. */
  readonly name: string;
  readonly progress: AnalysisProgress | undefined;
  /** Undefined until the text is prepared. */
  readonly sample: TextSample | undefined;
  /** Sentences of the round that is counted now: a few, then all. Undefined until the text is prepared. */
  readonly sentences: number | undefined;
  /** One object that grows, until there is another of the next round. Undefined until the first signals are done. */
  readonly result: AnalysisResult | undefined;
  /** Sentences that `result` is of; not those of `sentences` until the first signals of a new round are done. */
  readonly counted: number | undefined;
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
