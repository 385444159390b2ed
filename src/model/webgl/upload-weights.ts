import type { NetworkSizes } from "../signals";
import type { NetworkWeights } from "../weights";
import { upload, type Texture } from "./kernels";

/** Sizes in texels. */
export interface TexelSizes {
  /** LSTM units of a direction, two to a texel. */
  readonly pairs: number;
  /** Hidden units, four to a texel. */
  readonly hiddenQuads: number;
  /** Output symbols, four to a texel. */
  readonly outputQuads: number;
}

/** The network's weights in textures; units that fill up a texel have weights of zero, and stay zero. */
export interface WeightTextures {
  /**
   * Bias plus input product, a row for each input symbol, then the same for the backward LSTM; i, f, g,
   * o of a unit per texel.
   */
  readonly inputRows: Texture;
  /** A row for each unit that is read, forward then backward; i, f, g, o of a unit per texel. */
  readonly recurrent: Texture;
  /** Rows: bias, forward units, backward units. */
  readonly hidden: Texture;
  /** Rows: bias plus what the one-hot input adds, for each input symbol; then hidden units. */
  readonly output: Texture;
}

/** Sizes in texels of a network's layers. */
export const texelSizes = ({ cells, hidden, outputs }: NetworkSizes): TexelSizes => ({
  pairs: Math.ceil(cells / 2),
  hiddenQuads: Math.ceil(hidden / 4),
  outputQuads: Math.ceil(outputs / 4),
});

/** Uploads all weights. */
export function uploadWeights(weights: NetworkWeights): WeightTextures {
  const { inputs, cells, hidden } = weights.sizes;
  const { pairs, hiddenQuads, outputQuads } = texelSizes(weights.sizes);
  const units = 2 * pairs;
  const both = [weights.forward, weights.backward];
  const inputRows = new Float32Array(2 * inputs * units * 4);
  const recurrent = new Float32Array(2 * units * units * 4);
  both.forEach(({ kernel, recurrentKernel, bias }, direction) => {
    const table = inputRows.subarray(direction * inputs * units * 4);
    copyGates(kernel, cells, units, table);
    for (let row = 0; row < inputs; row++) addGates(bias, cells, table.subarray(row * units * 4));
    copyGates(recurrentKernel, cells, units, recurrent.subarray(direction * units * units * 4));
  });
  const hiddenRows = new Float32Array((1 + 2 * units) * hiddenQuads * 4);
  const hiddenWidth = 4 * hiddenQuads;
  const split = cells * hidden;
  copyRows(weights.hidden.bias, hidden, hiddenRows, hiddenWidth);
  copyRows(weights.hidden.kernel.subarray(0, split), hidden, hiddenRows.subarray(hiddenWidth), hiddenWidth);
  copyRows(
    weights.hidden.kernel.subarray(split),
    hidden,
    hiddenRows.subarray((1 + units) * hiddenWidth),
    hiddenWidth,
  );
  const outputRows = outputTable(weights, inputs + 4 * hiddenQuads, 4 * outputQuads);
  return {
    inputRows: upload({ rows: 2 * inputs, columns: units }, inputRows),
    recurrent: upload({ rows: 2 * units, columns: units }, recurrent),
    hidden: upload({ rows: 1 + 2 * units, columns: hiddenQuads }, hiddenRows),
    output: upload({ rows: inputs + 4 * hiddenQuads, columns: outputQuads }, outputRows),
  };
}

function outputTable({ sizes, output }: NetworkWeights, rows: number, width: number): Float32Array {
  const { inputs, hidden, outputs } = sizes;
  const table = new Float32Array(rows * width);
  copyRows(output.kernel.subarray(hidden * outputs), outputs, table, width);
  for (let row = 0; row < inputs; row++)
    for (let k = 0; k < outputs; k++) table[row * width + k]! += output.bias[k]!;
  copyRows(output.kernel.subarray(0, hidden * outputs), outputs, table.subarray(inputs * width), width);
  return table;
}

/** Rows of four gates, one after the other -> rows of units, their four gates together. */
function copyGates(matrix: Float32Array, cells: number, units: number, target: Float32Array): void {
  for (let row = 0; row * 4 * cells < matrix.length; row++)
    addGates(matrix.subarray(row * 4 * cells), cells, target.subarray(row * units * 4));
}

function addGates(row: Float32Array, cells: number, target: Float32Array): void {
  for (let gate = 0; gate < 4; gate++)
    for (let unit = 0; unit < cells; unit++) target[4 * unit + gate]! += row[gate * cells + unit]!;
}

/** Rows of one width -> rows of a greater width. */
function copyRows(matrix: Float32Array, from: number, target: Float32Array, to: number): void {
  for (let row = 0; row * from < matrix.length; row++)
    target.set(matrix.subarray(row * from, (row + 1) * from), row * to);
}
