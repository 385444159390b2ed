import type { Engine } from "../../src/model/engine";

/** Something that runs the shipped network: an engine of ours or a peer. */
export interface Contender {
  /** Brings a text into the contender's own form, which is not timed. */
  prepare(ids: Uint8Array): Pass;
  /** Set if it is one of ours, which can do more. */
  readonly engine?: Engine;
}

/** A text that is ready to be run. */
export interface Pass {
  /** What is timed: from the prepared input to the probabilities, [length, outputs], in ordinary memory. */
  run(): Promise<Float32Array>;
  /** Frees what `prepare` took. */
  dispose(): void;
}

/** Texts as the rows that the peers' networks read, [length, inputs]. */
export function oneHot(ids: Uint8Array, inputs: number): Float32Array {
  const rows = new Float32Array(ids.length * inputs);
  ids.forEach((id, t) => (rows[t * inputs + id] = 1));
  return rows;
}
