/** An analyst that does what a test says, and a result without numbers for it. */
import { createResult, type AnalysisResult } from "../analysis/analysis-result";
import { createSignalLayout } from "../analysis/signal-layout";
import type { AnalysedText, TextAnalyst, TextOptions, TextSample } from "../workers/analysis/text-analyst";

export const TEST_SAMPLE: TextSample = {
  kind: "native",
  sentences: 500,
  characters: 20_000,
  linesLeftOut: 1,
  bytesLeftOut: 0,
};

export const emptyResult = (): AnalysisResult =>
  createResult(createSignalLayout([{ signal: "h", width: 3 }]), []);

/** An analysis that somebody asked for. */
export interface AskedAnalysis extends TextOptions {
  readonly text: string | Blob;
  finish(analysed: AnalysedText): void;
  fail(error: unknown): void;
}

export interface FakeAnalyst extends TextAnalyst {
  readonly asked: AskedAnalysis[];
}

export function createFakeAnalyst(): FakeAnalyst {
  const asked: AskedAnalysis[] = [];
  return {
    asked,
    analyse: (text, options) =>
      new Promise((finish, fail) => {
        asked.push({ ...options, text, finish, fail });
        options.signal.addEventListener("abort", () => {
          fail(options.signal.reason as Error);
        });
      }),
  };
}
