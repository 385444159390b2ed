import type { Kernels } from "./load-kernels";
import type { PackedLayer, PackedWeights } from "./pack-weights";

/** Positions in one call of a kernel: long texts pass through memory of fixed size piece by piece. */
export const POSITIONS_PER_CALL = 256;

/** Rows that the kernels read each weight for. */
export const ROWS = 4;

/** Signals that a kernel writes besides h, in the order of its arguments. */
export const KEPT = ["o", "c", "i", "g", "f", "cPrev"] as const;

/** Byte addresses in the kernels' memory. */
export interface MemoryLayout {
  readonly forward: LayerAddress;
  readonly backward: LayerAddress;
  readonly hidden: LayerAddress;
  readonly output: LayerAddress;
  /** [positions] */
  readonly symbols: number;
  /** [units / 4, 4, 16] scratch */
  readonly sums: number;
  /** [4, units] */
  readonly state: number;
  /** [4 + positions, units]: the step before, then the steps. */
  readonly h: number;
  /** [positions, units] each, in the order of KEPT */
  readonly kept: readonly number[];
  /** [positions, inputs]: 2 * cells values of h, then zeros that nothing overwrites */
  readonly hiddenInput: number;
  /** [positions, blocks * 16] */
  readonly hiddenOutput: number;
  /** [positions, blocks * 16] */
  readonly probabilities: number;
}

/** A layer with its place in memory. */
export interface LayerAddress {
  readonly layer: PackedLayer;
  readonly kernel: number;
  readonly starts: number;
}

/** A cache line. */
const ALIGNMENT = 64;

/** Grows the memory once to what a network needs, and puts the weights there. */
export function layOutMemory({ memory, firstFree }: Kernels, packed: PackedWeights): MemoryLayout {
  let end = Math.ceil(firstFree() / ALIGNMENT) * ALIGNMENT;
  const reserve = (bytes: number): number => {
    const at = end;
    end += Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    return at;
  };
  const floats = (count: number): number => reserve(4 * count);
  const place = (layer: PackedLayer): LayerAddress => ({
    layer,
    kernel: floats(layer.kernel.length),
    starts: floats(layer.starts.length),
  });
  const { units, hidden, output } = packed;
  const layout: MemoryLayout = {
    forward: place(packed.forward),
    backward: place(packed.backward),
    hidden: place(hidden),
    output: place(output),
    symbols: reserve(POSITIONS_PER_CALL),
    sums: floats(ROWS * 4 * units),
    state: floats(ROWS * units),
    h: floats((ROWS + POSITIONS_PER_CALL) * units),
    kept: KEPT.map(() => floats(POSITIONS_PER_CALL * units)),
    hiddenInput: floats(POSITIONS_PER_CALL * hidden.inputs),
    hiddenOutput: floats(POSITIONS_PER_CALL * hidden.blocks * 16),
    probabilities: floats(POSITIONS_PER_CALL * output.blocks * 16),
  };
  memory.grow(Math.max(0, Math.ceil((end - memory.buffer.byteLength) / 65_536)));
  for (const { layer, kernel, starts } of [layout.forward, layout.backward, layout.hidden, layout.output]) {
    new Float32Array(memory.buffer, kernel).set(layer.kernel);
    new Float32Array(memory.buffer, starts).set(layer.starts);
  }
  return layout;
}
