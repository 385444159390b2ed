import type { AnalysisResult } from "../analysis/analysis-result";

/** What has become of a text of the user's own. */
export type OwnText =
  | {
      readonly kind: "running";
      readonly name: string;
      readonly result?: AnalysisResult;
      readonly revision: number;
    }
  | {
      readonly kind: "done";
      readonly name: string;
      readonly result: AnalysisResult;
      readonly revision: number;
    }
  | { readonly kind: "failed"; readonly name: string; readonly message: string };
