import type { NetworkSizes } from "./signals";
import type { NetworkWeights } from "./weights";

/** The dense layers above the LSTMs: what makes contributions of activations. */
export interface DenseLayers {
  readonly sizes: NetworkSizes;
  /** [2 * cells, hidden], row-major. */
  readonly hidden: Float32Array;
  /** [hidden + inputs, outputs], row-major. */
  readonly output: Float32Array;
}

/** Kernels of the dense layers. */
export const denseLayers = ({ sizes, hidden, output }: NetworkWeights): DenseLayers => ({
  sizes,
  hidden: hidden.kernel,
  output: output.kernel,
});
