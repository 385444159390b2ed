import type { NetworkSizes } from "./signals";

/** One LSTM direction; matrices row-major, columns in gate order i, f, g, o (that of tf.layers). */
export interface LstmWeights {
  /** [inputs, 4 * cells] */
  readonly kernel: Float32Array;
  /** [cells, 4 * cells] */
  readonly recurrentKernel: Float32Array;
  /** [4 * cells] */
  readonly bias: Float32Array;
}

/** A dense layer: kernel [in, out] row-major, bias [out]. */
export interface DenseWeights {
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** All weights of the network as plain arrays, whatever file they came from. */
export interface NetworkWeights {
  readonly sizes: NetworkSizes;
  readonly forward: LstmWeights;
  readonly backward: LstmWeights;
  /** [2 * cells, hidden], tanh. */
  readonly hidden: DenseWeights;
  /** [hidden + inputs, outputs], softmax; its last rows read the one-hot input directly. */
  readonly output: DenseWeights;
}

/** The tensors of a network in storage order, with the shapes that its sizes demand. */
export function tensorShapes({ inputs, cells, hidden, outputs }: NetworkSizes): [string, number[]][] {
  const lstm = (name: string): [string, number[]][] => [
    [`${name}/kernel`, [inputs, 4 * cells]],
    [`${name}/recurrent_kernel`, [cells, 4 * cells]],
    [`${name}/bias`, [4 * cells]],
  ];
  return [
    ...lstm("forward"),
    ...lstm("backward"),
    ["hidden/kernel", [2 * cells, hidden]],
    ["hidden/bias", [hidden]],
    ["output/kernel", [hidden + inputs, outputs]],
    ["output/bias", [outputs]],
  ];
}

/** Assembles weights from tensors by name. Throws, naming the tensor, if one is missing or has the wrong size. */
export function assembleWeights(
  sizes: NetworkSizes,
  tensors: ReadonlyMap<string, Float32Array>,
): NetworkWeights {
  const take = new Map(
    tensorShapes(sizes).map(([name, shape]) => {
      const tensor = tensors.get(name);
      const expected = shape.reduce((product, size) => product * size, 1);
      if (tensor === undefined) throw new Error(`tensor "${name}" is missing`);
      if (tensor.length !== expected)
        throw new Error(`tensor "${name}" has ${tensor.length} values, the layer sizes need ${expected}`);
      return [name, tensor];
    }),
  );
  const lstm = (name: string): LstmWeights => ({
    kernel: take.get(`${name}/kernel`)!,
    recurrentKernel: take.get(`${name}/recurrent_kernel`)!,
    bias: take.get(`${name}/bias`)!,
  });
  const dense = (name: string): DenseWeights => ({
    kernel: take.get(`${name}/kernel`)!,
    bias: take.get(`${name}/bias`)!,
  });
  return {
    sizes,
    forward: lstm("forward"),
    backward: lstm("backward"),
    hidden: dense("hidden"),
    output: dense("output"),
  };
}
