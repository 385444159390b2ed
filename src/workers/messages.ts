import type { SignalUnit } from "../analysis/signal-layout";
import type { Calibration } from "../model/calibrate";
import type { EngineName } from "../model/engine";
import type { EngineAssets, EnginePreference } from "../model/engine-candidates";
import type { SignalChunk } from "../model/run-batch";
import type { NetworkSizes, Signal } from "../model/signals";
import type { DenseLayers } from "../model/dense-layers";
import type { TopOutputs } from "../model/top-outputs";

export type { Calibration } from "../model/calibrate";
export type { DenseLayers } from "../model/dense-layers";
export type { EnginePreference } from "../model/engine-candidates";

/**
 * What the page asks of a network worker. Every request but `cancel` ends with an answer: loaded, answered (which a refined
 * may follow), converted, ran, inspected, dense, calibrated, cancelled or failed.
 */
export type NetworkRequest =
  | {
      readonly kind: "load";
      readonly id: number;
      /** Folder of the model, ending in "/". */
      readonly modelUrl: string;
      readonly assets: EngineAssets;
      readonly engine: EnginePreference;
    }
  /** The line that somebody is typing in, as input symbol indices. */
  | { readonly kind: "type"; readonly id: number; readonly line: Uint8Array }
  | {
      readonly kind: "convert";
      readonly id: number;
      /** Input symbol indices, one sequence per line of text. */
      readonly lines: readonly Uint8Array[];
    }
  | {
      readonly kind: "run";
      readonly id: number;
      readonly sequences: readonly Uint8Array[];
      readonly signals: readonly Signal[];
    }
  /** All signals at one position of a line that is being typed. */
  | { readonly kind: "inspect"; readonly id: number; readonly line: Uint8Array; readonly position: number }
  /** Some units along whole lines. */
  | {
      readonly kind: "trace";
      readonly id: number;
      readonly lines: readonly Uint8Array[];
      readonly units: readonly SignalUnit[];
    }
  /** The weights above the LSTMs. */
  | { readonly kind: "dense"; readonly id: number }
  /** Measure the engines; the fastest for typing is used from then on, unless the user asked for another. */
  | { readonly kind: "calibrate"; readonly id: number }
  | { readonly kind: "cancel"; readonly id: number };

/** What the worker sends back. */
export type NetworkResponse =
  | { readonly kind: "progress"; readonly id: number; readonly received: number; readonly total: number }
  | { readonly kind: "engine-failed"; readonly engine: EngineName; readonly reason: string }
  | { readonly kind: "loaded"; readonly id: number; readonly model: ModelInfo }
  | ({
      readonly kind: "answered";
      readonly id: number;
      readonly outputs: TopOutputs;
      /** Whether nothing is left to refine. */
      readonly final: boolean;
    } & Computed)
  /** A keystroke's prediction made exact; only if nothing newer was asked. */
  | { readonly kind: "refined"; readonly id: number; readonly outputs: TopOutputs }
  | { readonly kind: "predicted"; readonly id: number; readonly line: number; readonly outputs: TopOutputs }
  | ({ readonly kind: "converted"; readonly id: number } & Computed)
  | { readonly kind: "chunk"; readonly id: number; readonly chunk: SignalChunk }
  | ({ readonly kind: "ran"; readonly id: number } & Computed)
  /** All signals one after the other, as SIGNALS orders them. */
  | { readonly kind: "inspected"; readonly id: number; readonly values: Float32Array }
  /** The units of one line, [units, length]. */
  | { readonly kind: "traced"; readonly id: number; readonly line: number; readonly values: Float32Array }
  | { readonly kind: "dense"; readonly id: number; readonly layers: DenseLayers }
  | { readonly kind: "calibrated"; readonly id: number; readonly calibration: Calibration }
  | { readonly kind: "cancelled"; readonly id: number }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure };

/** Who computed, and for how long. */
export interface Computed {
  readonly engine: EngineName;
  readonly milliseconds: number;
}

export interface ModelInfo {
  readonly language: string;
  readonly version: string;
  /** Checksum of the weights, lower-case hexadecimal: says which atlas belongs to them. */
  readonly weightsSha256: string;
  readonly sizes: NetworkSizes;
  /** Units worth seeing first. */
  readonly rows: readonly SignalUnit[];
  readonly engine: EngineName;
}

/** Why a request failed, in words for the user; `file` if a file of the model is to blame. */
export interface Failure {
  readonly message: string;
  readonly file?: string;
}
