import type { Activations, Signal } from "./signals";
import type { Direction, Stepper } from "./stepper";

/** Computes the network. All engines give the same numbers, within 1e-4 of the reference engine. */
export interface Engine {
  readonly name: EngineName;
  /**
   * Runs each sequence of input symbol indices on its own and returns the signals asked for, in the same order.
   * An empty sequence gives empty signals. Rejects if the device fails.
   * With a direction, only that LSTM's half of the signals is wanted, and neither hidden nor output: an engine may save
   * the other LSTM and leave its half 0.
   */
  run(
    sequences: readonly Uint8Array[],
    signals: readonly Signal[],
    direction?: Direction,
  ): Promise<Activations[]>;
  /** For sessions; engines that answer later have none and convert whole lines. */
  readonly stepper?: Stepper | undefined;
  /** Frees the device's memory; the engine cannot be used afterwards. */
  dispose(): void;
}

/** The plain loops, our WebAssembly kernels, or our WebGL programs; engine-table.ts has an entry for each. */
export type EngineName = "reference" | "wasm" | "webgl";
