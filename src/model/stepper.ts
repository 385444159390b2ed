import type { NetworkSizes, Signal } from "./signals";

export type Direction = "forward" | "backward";

/** What one LSTM direction remembers between two characters, [cells] each. */
export interface LstmState {
  readonly h: Float32Array;
  readonly c: Float32Array;
}

/** Signals of the LSTM layer to fill, [length, 2 * cells] each. */
export type LstmValues = Readonly<Partial<Record<Exclude<Signal, "hidden" | "output">, Float32Array>>> & {
  readonly h: Float32Array;
};

/** The network in pieces that answer at once, for computing only what an edit changed (see session.ts). */
export interface Stepper {
  readonly sizes: NetworkSizes;
  /**
   * Reads `ids` in one direction, starting from what that direction remembers at its end of the stretch, and fills its
   * half of the given signals.
   */
  runDirection(direction: Direction, ids: Uint8Array, start: LstmState, values: LstmValues): void;
  /** Fills the hidden and the output layer, [length, width], from h of both directions. */
  runDense(
    ids: Uint8Array,
    h: Float32Array,
    values: { readonly hidden?: Float32Array; readonly output?: Float32Array },
  ): void;
}
