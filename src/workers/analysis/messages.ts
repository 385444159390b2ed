import type { PartialTables } from "../../analysis/analysis-result";
import type { EngineName } from "../../model/engine";
import type { Failure } from "../messages";
import type { NetworkSizes } from "../../model/signals";
import type { AnalysisSetup } from "./plan";
import type { PreparedText } from "./prepare-text";
import type { Romanization } from "./sample";

/**
 * What is asked of an analysis worker. `Source` says where the model is. Every request but `cancel` ends with an answer of
 * its kind, or with `failed`; a cancelled one fails too. Parts move with the messages.
 */
export type AnalysisRequest<Source> =
  | { readonly kind: "open"; readonly id: number; readonly source: Source }
  /** Make a sample of a text; `preparing` may tell the progress. */
  | {
      readonly kind: "prepare";
      readonly id: number;
      readonly text: Blob;
      readonly romanization: Romanization;
    }
  | { readonly kind: "begin"; readonly id: number; readonly setup: AnalysisSetup }
  | {
      readonly kind: "gather";
      readonly id: number;
      readonly block: number;
      readonly portion: number;
      readonly parts: Float32Array[];
    }
  | {
      readonly kind: "describe";
      readonly id: number;
      readonly block: number;
      readonly slice: number;
      readonly parts: Float32Array[];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** What the worker sends back. */
export type AnalysisResponse =
  | ({ readonly kind: "opened"; readonly id: number } & ModelInfo)
  | { readonly kind: "preparing"; readonly id: number; readonly share: number }
  | { readonly kind: "prepared"; readonly id: number; readonly prepared: PreparedText }
  | { readonly kind: "begun"; readonly id: number }
  | { readonly kind: "gathered"; readonly id: number; readonly parts: Float32Array[] }
  | {
      readonly kind: "described";
      readonly id: number;
      readonly tables: PartialTables;
      readonly parts: Float32Array[];
    }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure };

/** The model that a worker has opened. */
export interface ModelInfo {
  readonly engine: EngineName;
  readonly sizes: NetworkSizes;
}
