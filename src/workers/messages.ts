import type { EngineName } from "../model/engine";
import type { EngineAssets, EnginePreference } from "../model/engine-candidates";
import type { TopOutputs } from "../model/top-outputs";

/** What the page asks of the network worker. Every request but `cancel` ends with an answer: loaded, converted, cancelled or failed. */
export type NetworkRequest =
  | {
      readonly kind: "load";
      readonly id: number;
      /** Folder of the model, ending in "/". */
      readonly modelUrl: string;
      readonly assets: EngineAssets;
      readonly engine: EnginePreference;
    }
  | {
      readonly kind: "convert";
      readonly id: number;
      /** Input symbol indices, one sequence per line of text. */
      readonly lines: readonly Uint8Array[];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** What the worker sends back. */
export type NetworkResponse =
  | { readonly kind: "progress"; readonly id: number; readonly received: number; readonly total: number }
  | { readonly kind: "predicted"; readonly id: number; readonly line: number; readonly outputs: TopOutputs }
  | { readonly kind: "engine-failed"; readonly engine: EngineName; readonly reason: string }
  | { readonly kind: "loaded"; readonly id: number; readonly model: ModelInfo }
  | {
      readonly kind: "converted";
      readonly id: number;
      readonly engine: EngineName;
      /** Time spent computing. */
      readonly milliseconds: number;
    }
  | { readonly kind: "cancelled"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure };

export interface ModelInfo {
  readonly language: string;
  readonly version: string;
  readonly engine: EngineName;
}

/** Why a request failed, in words for the user; `file` if a file of the model is to blame. */
export interface Failure {
  readonly message: string;
  readonly file?: string;
}
