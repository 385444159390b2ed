import type { ProbeTable } from "../../analysis/probe/probe-table";
import type { EngineName } from "../../model/engine";
import type { NetworkSizes } from "../../model/signals";
import type { Failure } from "../messages";
import type { ProbeSetup } from "./plan";
import type { ProbeRequest, Selection } from "./select-cases";

/**
 * What is asked of a probe worker. `Source` says where the model is; `select` needs none. Every request but `cancel`
 * ends with an answer of its kind, or with `failed`; a cancelled one fails too. Parts move with the messages.
 */
export type ProbeMessage<Source> =
  | { readonly kind: "open"; readonly id: number; readonly source: Source }
  | { readonly kind: "select"; readonly id: number; readonly request: ProbeRequest }
  | { readonly kind: "begin"; readonly id: number; readonly setup: ProbeSetup }
  | { readonly kind: "gather"; readonly id: number; readonly portion: number }
  | {
      readonly kind: "describe";
      readonly id: number;
      readonly slice: number;
      readonly parts: readonly Float32Array[];
    }
  | { readonly kind: "cancel"; readonly id: number };

/** A model that a worker has opened. */
export interface OpenedModel {
  readonly engine: EngineName;
  readonly sizes: NetworkSizes;
}

/** What to blame: the pattern, the text in which nothing is found, or something else. */
export type Blame = "pattern" | "text" | "other";

/** What the worker sends back. `started` comes before an expression is matched, which may never end. */
export type ProbeAnswer =
  | ({ readonly kind: "opened"; readonly id: number } & OpenedModel)
  | { readonly kind: "started"; readonly id: number }
  | { readonly kind: "selected"; readonly id: number; readonly selection: Selection }
  | { readonly kind: "begun"; readonly id: number }
  | { readonly kind: "gathered"; readonly id: number; readonly parts: Float32Array[] }
  | { readonly kind: "described"; readonly id: number; readonly table: ProbeTable }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure; readonly blame: Blame };
