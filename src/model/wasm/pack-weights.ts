import type { DenseWeights, LstmWeights, NetworkWeights } from "../weights";

/** Outputs in a block of the kernels: four vectors of four. */
export const BLOCK = 16;

/** A layer as the kernels read it. */
export interface PackedLayer {
  /** Input rows of each block: the layer's inputs, padded with zeros to a multiple of four. */
  readonly inputs: number;
  readonly blocks: number;
  /** [blocks, inputs, 16] */
  readonly kernel: Float32Array;
  /** [symbols or 1, blocks * 16]: where the sums start, bias included. */
  readonly starts: Float32Array;
}

/** The network in blocks of 16 outputs. */
export interface PackedWeights {
  /** Cells per direction, padded to a multiple of four; padded units stay 0. */
  readonly units: number;
  readonly forward: PackedLayer;
  readonly backward: PackedLayer;
  readonly hidden: PackedLayer;
  readonly output: PackedLayer;
}

/** A score whose softmax is 0, for outputs that only fill a block. */
const NEVER = -1e30;

/** Packs all weights. The input products become tables with one row per symbol. */
export function packWeights(weights: NetworkWeights): PackedWeights {
  const { inputs, cells, hidden, outputs } = weights.sizes;
  const order = gateOrder(cells);
  const lstm = ({ kernel, recurrentKernel, bias }: LstmWeights): PackedLayer => ({
    inputs: order.length / 4,
    blocks: order.length / BLOCK,
    kernel: packKernel(recurrentKernel, 4 * cells, order, order.length / 4),
    starts: packRows(addToRows(kernel, bias), 4 * cells, order, 0),
  });
  const dense = ({ kernel, bias }: DenseWeights, width: number, rows: number): PackedLayer => {
    const columns = plainOrder(width);
    const inputRows = padded(rows, 4);
    return {
      inputs: inputRows,
      blocks: columns.length / BLOCK,
      kernel: packKernel(kernel.subarray(0, rows * width), width, columns, inputRows),
      starts: packRows(bias, width, columns, 0),
    };
  };
  const symbolRows = weights.output.kernel.subarray(hidden * outputs);
  if (symbolRows.length !== inputs * outputs) throw new Error("output kernel does not fit the layer sizes");
  return {
    units: order.length / 4,
    forward: lstm(weights.forward),
    backward: lstm(weights.backward),
    hidden: dense(weights.hidden, hidden, 2 * cells),
    output: {
      ...dense(weights.output, outputs, hidden),
      starts: packRows(addToRows(symbolRows, weights.output.bias), outputs, plainOrder(outputs), NEVER),
    },
  };
}

/**
 * For each packed column of an LSTM the column of tf.layers, or -1. A block holds four units: their i, then f, g and o, so
 * that the kernel has all gates of a unit when a block is done.
 */
export function gateOrder(cells: number): Int32Array {
  return Int32Array.from({ length: 4 * padded(cells, 4) }, (_, k) => {
    const unit = 4 * Math.floor(k / BLOCK) + (k % 4);
    const gate = Math.floor((k % BLOCK) / 4);
    return unit < cells ? gate * cells + unit : -1;
  });
}

/** For each packed column of a dense layer its column, or -1 where it only fills the block. */
export function plainOrder(width: number): Int32Array {
  return Int32Array.from({ length: padded(width, BLOCK) }, (_, k) => (k < width ? k : -1));
}

const padded = (count: number, multiple: number): number => Math.ceil(count / multiple) * multiple;

/** [rows, width] -> [blocks, inputs, 16], columns in the given order, zeros where there is nothing. */
export function packKernel(
  matrix: Float32Array,
  width: number,
  order: Int32Array,
  inputs: number,
): Float32Array {
  const packed = new Float32Array(order.length * inputs);
  const rows = matrix.length / width;
  order.forEach((column, k) => {
    if (column < 0) return;
    const block = Math.floor(k / BLOCK) * inputs * BLOCK + (k % BLOCK);
    for (let row = 0; row < rows; row++) packed[block + row * BLOCK] = matrix[row * width + column]!;
  });
  return packed;
}

function packRows(matrix: Float32Array, width: number, order: Int32Array, filler: number): Float32Array {
  const packed = new Float32Array((matrix.length / width) * order.length);
  return packed.map((_, at) => {
    const column = order[at % order.length]!;
    return column < 0 ? filler : matrix[Math.floor(at / order.length) * width + column]!;
  });
}

function addToRows(matrix: Float32Array, row: Float32Array): Float32Array {
  return matrix.map((value, k) => value + row[k % row.length]!);
}
