import * as tf from "@tensorflow/tfjs-core";
import { planBatches, type Batch } from "./batches";
import { concatBytes, concatFloats } from "./concat";
import type { Engine } from "./engine";
import { emptyActivations, signalWidth, type Activations, type NetworkSizes, type Signal } from "./signals";
import { prepareBackend, type BackendOptions } from "./tfjs-backend";
import type { LstmWeights, NetworkWeights } from "./weights";

/** Gates whose values are kept at each step when asked for. */
const GATES = ["o", "c", "i", "g", "f"] as const;
type Gate = (typeof GATES)[number];

/**
 * The network in tfjs-core operations: both directions in the same elementwise operations at each step, sequences of similar
 * length together, the input product as a row look-up. Rejects if the backend cannot be had.
 */
export async function createTfjsEngine(weights: NetworkWeights, options: BackendOptions): Promise<Engine> {
  await prepareBackend(options);
  const tensors = uploadWeights(weights);
  return {
    name: `tfjs-${options.backend}`,
    run: async (sequences, signals) => {
      const results = sequences.map(() => emptyActivations(signals));
      for (const batch of planBatches(sequences)) {
        const activations = await runBatch(batch, sequences, signals, weights, tensors);
        batch.rows.forEach((row, k) => (results[row] = activations[k]!));
      }
      return results;
    },
    dispose: () => {
      tf.dispose(Object.values(tensors));
    },
  };
}

/** Weights on the device. Gate columns are reordered to i, f, o, g so that one sigmoid covers three gates. */
function uploadWeights(weights: NetworkWeights) {
  const { sizes } = weights;
  const { inputs, cells, hidden, outputs } = sizes;
  const both = [weights.forward, weights.backward];
  const inputRows = new Float32Array(2 * inputs * 4 * cells);
  both.forEach((lstm, direction) => {
    inputRows.set(reorderGates(inputRowsWithBias(lstm, sizes), cells), direction * inputs * 4 * cells);
  });
  const recurrent = ({ recurrentKernel }: LstmWeights): tf.Tensor2D =>
    tf.tensor2d(reorderGates(recurrentKernel, cells), [cells, 4 * cells]);
  const split = hidden * outputs;
  return {
    inputRows: tf.tensor2d(inputRows, [2 * inputs, 4 * cells]),
    forward: recurrent(weights.forward),
    backward: recurrent(weights.backward),
    hiddenKernel: tf.tensor2d(weights.hidden.kernel, [2 * cells, hidden]),
    hiddenBias: tf.tensor1d(weights.hidden.bias),
    outputKernel: tf.tensor2d(weights.output.kernel.subarray(0, split), [hidden, outputs]),
    /** What the one-hot input adds to the scores, one row per symbol, with the bias. */
    outputRows: tf.tensor2d(addToRows(weights.output.kernel.subarray(split), weights.output.bias), [
      inputs,
      outputs,
    ]),
  };
}

type DeviceWeights = ReturnType<typeof uploadWeights>;

function inputRowsWithBias({ kernel, bias }: LstmWeights, { inputs, cells }: NetworkSizes): Float32Array {
  if (kernel.length !== inputs * 4 * cells) throw new Error("LSTM kernel does not fit the layer sizes");
  return addToRows(kernel, bias);
}

function addToRows(matrix: Float32Array, row: Float32Array): Float32Array {
  return matrix.map((value, k) => value + row[k % row.length]!);
}

/** Columns i, f, g, o -> i, f, o, g. */
function reorderGates(matrix: Float32Array, cells: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let row = 0; row < matrix.length; row += 4 * cells) {
    result.set(matrix.subarray(row, row + 2 * cells), row);
    result.set(matrix.subarray(row + 3 * cells, row + 4 * cells), row + 2 * cells);
    result.set(matrix.subarray(row + 2 * cells, row + 3 * cells), row + 3 * cells);
  }
  return result;
}

async function runBatch(
  batch: Batch,
  sequences: readonly Uint8Array[],
  signals: readonly Signal[],
  weights: NetworkWeights,
  device: DeviceWeights,
): Promise<Activations[]> {
  const rows = batch.rows.map((row) => sequences[row]!);
  const lengths = rows.map((ids) => ids.length);
  const { sizes } = weights;
  const wantedGates = GATES.filter(
    (gate) => signals.includes(gate) || (gate === "c" && signals.includes("cPrev")),
  );
  const stacks = tf.tidy(() => runLstm(rows, batch.longest, sizes, device, wantedGates));
  const steps: Partial<Record<Signal, Float32Array>> = {};
  try {
    for (const [signal, tensor] of Object.entries(stacks)) steps[signal as Signal] = await read(tensor);
  } finally {
    tf.dispose(Object.values(stacks));
  }
  const unpack = (values: Float32Array): Float32Array[] => unpackSteps(values, lengths, sizes.cells);
  const perSequence = new Map<Signal, Float32Array[]>();
  for (const signal of ["h", ...wantedGates] as const) perSequence.set(signal, unpack(steps[signal]!));
  if (signals.includes("cPrev"))
    perSequence.set(
      "cPrev",
      perSequence.get("c")!.map((cells) => previousCells(cells, sizes.cells)),
    );
  if (signals.includes("hidden") || signals.includes("output"))
    await addDenseLayers(rows, perSequence, signals, sizes, device);
  return lengths.map((length, k) => ({
    length,
    values: Object.fromEntries(signals.map((signal) => [signal, perSequence.get(signal)![k]!])),
  }));
}

/** All steps of both directions. Each result is [longest * 2 * rows, cells]: step, then direction, then sequence. */
function runLstm(
  rows: readonly Uint8Array[],
  longest: number,
  { inputs, cells }: NetworkSizes,
  device: DeviceWeights,
  gates: readonly Gate[],
): Record<string, tf.Tensor2D> {
  const count = rows.length;
  const kept: Record<string, tf.Tensor2D[]> = {
    h: [],
    ...Object.fromEntries(gates.map((gate) => [gate, []])),
  };
  // Rows of the states: the sequences read forward, then the same sequences read backward.
  let h: tf.Tensor2D = tf.zeros([2 * count, cells]);
  let c: tf.Tensor2D = tf.zeros([2 * count, cells]);
  for (let step = 0; step < longest; step++) {
    const values = tf.tidy(() => {
      const look = tf.gather(device.inputRows, tf.tensor1d(stepSymbols(rows, step, inputs), "int32"));
      // Two products rather than one batched one: XNNPACK takes only plain matrices, and is ten times faster.
      const ahead = tf.matMul(tf.slice2d(h, [0, 0], [count, cells]), device.forward);
      const behind = tf.matMul(tf.slice2d(h, [count, 0], [count, cells]), device.backward);
      const sums = tf.add<tf.Tensor2D>(look, tf.concat([ahead, behind], 0));
      const ifo = tf.sigmoid(tf.slice2d(sums, [0, 0], [2 * count, 3 * cells]));
      const g = tf.tanh(tf.slice2d(sums, [0, 3 * cells], [2 * count, cells]));
      const [i, f, o] = tf.split(ifo, 3, 1) as [tf.Tensor2D, tf.Tensor2D, tf.Tensor2D];
      const nextC = tf.add<tf.Tensor2D>(tf.mul(f, c), tf.mul(i, g));
      const all = { h: tf.mul<tf.Tensor2D>(o, tf.tanh(nextC)), c: nextC, o, i, g, f };
      return Object.fromEntries(
        Object.entries(all).filter(([name]) => name === "h" || name === "c" || gates.includes(name as Gate)),
      ) as typeof all;
    });
    h = values.h;
    c = values.c;
    for (const [name, stack] of Object.entries(kept)) stack.push(values[name as keyof typeof values]);
  }
  return Object.fromEntries(Object.entries(kept).map(([name, stack]) => [name, tf.concat(stack, 0)]));
}

/** Symbols at one step, forward then backward; the backward rows of the look-up table come after the forward ones. */
function stepSymbols(rows: readonly Uint8Array[], step: number, inputs: number): Int32Array {
  const symbols = new Int32Array(2 * rows.length);
  rows.forEach((ids, k) => {
    symbols[k] = ids[step] ?? 0;
    symbols[rows.length + k] = inputs + (ids[ids.length - 1 - step] ?? 0);
  });
  return symbols;
}

/** [step, direction, sequence, cell] -> per sequence [position, forward cells then backward cells]. */
function unpackSteps(values: Float32Array, lengths: readonly number[], cells: number): Float32Array[] {
  const count = lengths.length;
  return lengths.map((length, k) => {
    const result = new Float32Array(length * 2 * cells);
    for (let step = 0; step < length; step++) {
      const ahead = (step * 2 * count + k) * cells;
      const behind = (step * 2 * count + count + k) * cells;
      result.set(values.subarray(ahead, ahead + cells), step * 2 * cells);
      result.set(values.subarray(behind, behind + cells), (length - 1 - step) * 2 * cells + cells);
    }
    return result;
  });
}

/** The cell each unit had before this character: from the left for the forward LSTM, from the right for the backward. */
function previousCells(c: Float32Array, cells: number): Float32Array {
  const width = 2 * cells;
  const result = new Float32Array(c.length);
  for (let at = 0; at < c.length; at += width) {
    if (at > 0) result.set(c.subarray(at - width, at - width + cells), at);
    if (at + width < c.length) result.set(c.subarray(at + width + cells, at + 2 * width), at + cells);
  }
  return result;
}

async function addDenseLayers(
  rows: readonly Uint8Array[],
  perSequence: Map<Signal, Float32Array[]>,
  signals: readonly Signal[],
  sizes: NetworkSizes,
  device: DeviceWeights,
): Promise<void> {
  const ids = concatBytes(rows);
  const states = concatFloats(perSequence.get("h")!);
  const [hidden, output] = tf.tidy(() => {
    const h = tf.tensor2d(states, [ids.length, 2 * sizes.cells]);
    const hiddenLayer = tf.tanh<tf.Tensor2D>(tf.add(tf.matMul(h, device.hiddenKernel), device.hiddenBias));
    const skip = tf.gather(device.outputRows, tf.tensor1d(Int32Array.from(ids), "int32"));
    const scores = tf.add<tf.Tensor2D>(tf.matMul(hiddenLayer, device.outputKernel), skip);
    return [hiddenLayer, tf.softmax(scores)] as const;
  });
  try {
    const lengths = rows.map((row) => row.length);
    if (signals.includes("hidden"))
      perSequence.set("hidden", cut(await read(hidden), lengths, sizes, "hidden"));
    if (signals.includes("output"))
      perSequence.set("output", cut(await read(output), lengths, sizes, "output"));
  } finally {
    tf.dispose([hidden, output]);
  }
}

const read = async (tensor: tf.Tensor): Promise<Float32Array> => (await tensor.data()) as Float32Array;

function cut(
  values: Float32Array,
  lengths: readonly number[],
  sizes: NetworkSizes,
  signal: Signal,
): Float32Array[] {
  const width = signalWidth(signal, sizes);
  let at = 0;
  return lengths.map((length) => values.slice(at, (at += length * width)));
}
