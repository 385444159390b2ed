import type { Engine } from "./engine";
import { signalWidth, type Activations, type NetworkSizes, type Signal, SIGNALS } from "./signals";
import type { LstmWeights, NetworkWeights } from "./weights";

/**
 * The network in plain loops, in double precision: obvious, slow, and the truth that tests hold the other engines to.
 * LSTM as in Hochreiter & Schmidhuber 1997 with forget gates (Gers et al. 2000), without peepholes:
 * i, f, o = sigmoid(x W + h' U + b), g = tanh(x W + h' U + b), c = f c' + i g, h = o tanh(c).
 */
export function createReferenceEngine(weights: NetworkWeights): Engine {
  return {
    name: "reference",
    run: (sequences, signals) => Promise.resolve(sequences.map((ids) => runSequence(ids, weights, signals))),
    dispose: () => undefined,
  };
}

function runSequence(ids: Uint8Array, weights: NetworkWeights, signals: readonly Signal[]): Activations {
  const all = allocate(ids.length, weights.sizes);
  runDirection(ids, weights.forward, weights.sizes, all, "forward");
  runDirection(ids, weights.backward, weights.sizes, all, "backward");
  for (let t = 0; t < ids.length; t++) runDenseLayers(ids, t, weights, all);
  return { length: ids.length, values: Object.fromEntries(signals.map((signal) => [signal, all[signal]])) };
}

type AllSignals = Record<Signal, Float32Array>;

function allocate(length: number, sizes: NetworkSizes): AllSignals {
  return Object.fromEntries(
    SIGNALS.map((signal) => [signal, new Float32Array(length * signalWidth(signal, sizes))]),
  ) as AllSignals;
}

function runDirection(
  ids: Uint8Array,
  lstm: LstmWeights,
  { cells }: NetworkSizes,
  all: AllSignals,
  direction: "forward" | "backward",
): void {
  const columns = 4 * cells;
  const firstUnit = direction === "forward" ? 0 : cells;
  let h = new Float64Array(cells);
  let c = new Float64Array(cells);
  for (let step = 0; step < ids.length; step++) {
    const t = direction === "forward" ? step : ids.length - 1 - step;
    const sums = Float64Array.from(lstm.bias);
    for (let k = 0; k < columns; k++) sums[k]! += lstm.kernel[ids[t]! * columns + k]!;
    for (let j = 0; j < cells; j++)
      for (let k = 0; k < columns; k++) sums[k]! += h[j]! * lstm.recurrentKernel[j * columns + k]!;
    const nextH = new Float64Array(cells);
    const nextC = new Float64Array(cells);
    for (let u = 0; u < cells; u++) {
      const i = sigmoid(sums[u]!);
      const f = sigmoid(sums[cells + u]!);
      const g = Math.tanh(sums[2 * cells + u]!);
      const o = sigmoid(sums[3 * cells + u]!);
      nextC[u] = f * c[u]! + i * g;
      nextH[u] = o * Math.tanh(nextC[u]!);
      const at = t * 2 * cells + firstUnit + u;
      all.i[at] = i;
      all.f[at] = f;
      all.g[at] = g;
      all.o[at] = o;
      all.cPrev[at] = c[u]!;
      all.c[at] = nextC[u]!;
      all.h[at] = nextH[u]!;
    }
    h = nextH;
    c = nextC;
  }
}

function runDenseLayers(ids: Uint8Array, t: number, weights: NetworkWeights, all: AllSignals): void {
  const { cells, hidden, outputs } = weights.sizes;
  for (let v = 0; v < hidden; v++) {
    let sum = weights.hidden.bias[v]!;
    for (let u = 0; u < 2 * cells; u++)
      sum += all.h[t * 2 * cells + u]! * weights.hidden.kernel[u * hidden + v]!;
    all.hidden[t * hidden + v] = Math.tanh(sum);
  }
  const scores = Float64Array.from(weights.output.bias);
  for (let w = 0; w < outputs; w++) {
    for (let v = 0; v < hidden; v++)
      scores[w]! += all.hidden[t * hidden + v]! * weights.output.kernel[v * outputs + w]!;
    scores[w]! += weights.output.kernel[(hidden + ids[t]!) * outputs + w]!;
  }
  all.output.set(softmax(scores), t * outputs);
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / total);
}
