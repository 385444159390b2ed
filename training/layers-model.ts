import * as tf from "@tensorflow/tfjs";
import type { NetworkSizes } from "../src/model/signals";
import type { NetworkWeights } from "../src/model/weights";

/**
 * The network as a stock tf.layers model: input [batch, time, inputs] one-hot, output [batch, time, outputs] probabilities.
 * The caller disposes of it.
 */
export function buildLayersModel(weights: NetworkWeights): tf.LayersModel {
  const model = emptyLayersModel(weights.sizes);
  const { inputs, cells, hidden, outputs } = weights.sizes;
  const lstm = (w: NetworkWeights["forward"]): tf.Tensor[] => [
    tf.tensor2d(w.kernel, [inputs, 4 * cells]),
    tf.tensor2d(w.recurrentKernel, [cells, 4 * cells]),
    tf.tensor1d(w.bias),
  ];
  const set = (layer: string, tensors: tf.Tensor[]): void => {
    model.getLayer(layer).setWeights(tensors);
    tf.dispose(tensors);
  };
  set("lstm", [...lstm(weights.forward), ...lstm(weights.backward)]);
  set("hidden", [tf.tensor2d(weights.hidden.kernel, [2 * cells, hidden]), tf.tensor1d(weights.hidden.bias)]);
  set("output", [
    tf.tensor2d(weights.output.kernel, [hidden + inputs, outputs]),
    tf.tensor1d(weights.output.bias),
  ]);
  return model;
}

function emptyLayersModel({ inputs, cells, hidden, outputs }: NetworkSizes): tf.LayersModel {
  const input = tf.input({ shape: [null, inputs], name: "input" });
  const lstm = tf.layers.bidirectional({
    name: "lstm",
    mergeMode: "concat",
    layer: tf.layers.lstm({
      units: cells,
      returnSequences: true,
      activation: "tanh",
      // The default is the hard sigmoid, which is another network.
      recurrentActivation: "sigmoid",
      // Drawing an orthogonal matrix takes seconds, for values that are overwritten.
      recurrentInitializer: "zeros",
      kernelInitializer: "zeros",
      unitForgetBias: false,
      name: "lstm",
    }),
  });
  const states = lstm.apply(input) as tf.SymbolicTensor;
  const dense = tf.layers.dense({
    units: hidden,
    activation: "tanh",
    kernelInitializer: "zeros",
    name: "hidden",
  });
  const joined = tf.layers
    .concatenate({ name: "joined" })
    .apply([dense.apply(states) as tf.SymbolicTensor, input]);
  const output = tf.layers
    .dense({ units: outputs, activation: "softmax", kernelInitializer: "zeros", name: "output" })
    .apply(joined) as tf.SymbolicTensor;
  return tf.model({ inputs: input, outputs: output });
}
