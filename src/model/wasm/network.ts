import type { Direction, LstmState } from "../stepper";
import type { NetworkSizes, Signal } from "../signals";
import type { NetworkWeights } from "../weights";
import { loadKernels, type KernelFiles, type Kernels } from "./load-kernels";
import { KEPT, layOutMemory, POSITIONS_PER_CALL, ROWS, type MemoryLayout } from "./memory-layout";
import { BLOCK, packWeights } from "./pack-weights";

/** The network in the kernels' memory. */
export interface Network {
  readonly kernels: Kernels;
  readonly sizes: NetworkSizes;
  /** Cells per direction as the kernels pad them. */
  readonly units: number;
  readonly layout: MemoryLayout;
}

/** A sequence and where its results go: [length, width] each, those that are wanted; `h` is always computed. */
export interface SequenceRun {
  readonly ids: Uint8Array;
  readonly values: Partial<Record<Signal, Float32Array>> & { readonly h: Float32Array };
}

/** Starts the kernels and puts the weights into their memory. */
export async function createNetwork(weights: NetworkWeights, files: KernelFiles): Promise<Network> {
  const kernels = await loadKernels(files);
  const packed = packWeights(weights);
  return { kernels, sizes: weights.sizes, units: packed.units, layout: layOutMemory(kernels, packed) };
}

/**
 * One direction of the LSTM for one to four sequences, the longest first. It starts from the zero state, or one sequence
 * alone from `start`. Long ones pass through memory of fixed size in pieces.
 */
export function runDirection(
  network: Network,
  rows: readonly SequenceRun[],
  direction: Direction,
  start?: LstmState,
): void {
  const { kernels, units, layout } = network;
  const { kernel, starts } = layout[direction];
  const count = rows.length === 1 ? 1 : ROWS; // unused rows run along on symbol 0
  const longest = rows[0]!.ids.length;
  const kept = KEPT.map((signal, k) => (rows[0]!.values[signal] === undefined ? 0 : layout.kept[k]!));
  const memory = new Float32Array(kernels.memory.buffer);
  const stateAt = layout.state / 4;
  const hAt = layout.h / 4;
  memory.fill(0, stateAt, stateAt + count * units);
  memory.fill(0, hAt, hAt + count * units);
  if (start !== undefined) {
    memory.set(start.c, stateAt);
    memory.set(start.h, hAt);
  }
  const most = POSITIONS_PER_CALL / count;
  for (let first = 0; first < longest; first += most) {
    const steps = Math.min(most, longest - first);
    writeSymbols(network, rows, count, first, steps, direction);
    kernels.runLstm(
      count,
      steps,
      units,
      kernel,
      starts,
      layout.symbols,
      layout.h,
      layout.state,
      layout.sums,
      ...kept,
    );
    rows.forEach((row, k) => {
      const read = (signal: Signal, address: number): void =>
        readSteps(memory, address / 4 + k * units, count * units, row, signal, first, steps, direction);
      read("h", layout.h + 4 * count * units);
      KEPT.forEach((signal, index) => {
        if (kept[index] !== 0) read(signal, kept[index]!);
      });
    });
    const last = hAt + steps * count * units;
    memory.copyWithin(hAt, last, last + count * units);
  }
}

/** Symbols [steps, rows] in reading order of the direction; 0 after the end of a sequence. */
function writeSymbols(
  { kernels, layout }: Network,
  rows: readonly SequenceRun[],
  count: number,
  first: number,
  steps: number,
  direction: Direction,
): void {
  const symbols = new Uint8Array(kernels.memory.buffer, layout.symbols, count * steps).fill(0);
  rows.forEach(({ ids }, k) => {
    for (let step = 0; step < Math.min(steps, ids.length - first); step++) {
      const t = direction === "forward" ? first + step : ids.length - 1 - first - step;
      symbols[step * count + k] = ids[t]!;
    }
  });
}

/** Copies steps of one row, `stride` values apart in memory from `at` on, into its half of a signal. */
function readSteps(
  memory: Float32Array,
  at: number,
  stride: number,
  { ids, values }: SequenceRun,
  signal: Signal,
  first: number,
  steps: number,
  direction: Direction,
): void {
  const target = values[signal]!;
  const cells = target.length / ids.length / 2;
  const forward = direction === "forward";
  for (let step = 0; step < Math.min(steps, ids.length - first); step++) {
    const t = forward ? first + step : ids.length - 1 - first - step;
    const from = at + step * stride;
    target.set(memory.subarray(from, from + cells), 2 * t * cells + (forward ? 0 : cells));
  }
}

/** Hidden and output layer of one sequence, from its h. */
export function runDenseLayers({ kernels, sizes, layout }: Network, { ids, values }: SequenceRun): void {
  const { hidden, output } = layout;
  const width = 2 * sizes.cells;
  const memory = new Float32Array(kernels.memory.buffer);
  for (let first = 0; first < ids.length; first += POSITIONS_PER_CALL) {
    const count = Math.min(POSITIONS_PER_CALL, ids.length - first);
    for (let row = 0; row < count; row++) {
      const h = values.h.subarray((first + row) * width, (first + row + 1) * width);
      memory.set(h, layout.hiddenInput / 4 + row * hidden.layer.inputs);
    }
    kernels.runHidden(
      count,
      hidden.layer.inputs,
      hidden.layer.blocks,
      layout.hiddenInput,
      hidden.kernel,
      hidden.starts,
      layout.hiddenOutput,
      layout.sums,
    );
    readRows(memory, layout.hiddenOutput / 4, hidden.layer.blocks, values.hidden, ids.length, first, count);
    if (values.output === undefined) continue;
    new Uint8Array(kernels.memory.buffer).set(ids.subarray(first, first + count), layout.symbols);
    kernels.runOutput(
      count,
      output.layer.inputs,
      4 * BLOCK * hidden.layer.blocks,
      output.layer.blocks,
      layout.hiddenOutput,
      output.kernel,
      output.starts,
      layout.symbols,
      layout.probabilities,
      layout.sums,
    );
    readRows(memory, layout.probabilities / 4, output.layer.blocks, values.output, ids.length, first, count);
  }
}

/** Copies rows of a dense layer without the filling of their last block; nothing if the signal was not asked for. */
function readRows(
  memory: Float32Array,
  at: number,
  blocks: number,
  target: Float32Array | undefined,
  length: number,
  first: number,
  count: number,
): void {
  if (target === undefined) return;
  const width = target.length / length;
  for (let row = 0; row < count; row++) {
    const from = at + row * blocks * BLOCK;
    target.set(memory.subarray(from, from + width), (first + row) * width);
  }
}
