import * as tf from "@tensorflow/tfjs";
import { beforeAll, expect, test } from "vitest";
import { createReferenceEngine } from "./reference-engine";
import { signalValues, SIGNALS, signalWidth } from "./signals";
import { idsOf, loadShippedModel, readModelFile, SENTENCES, smallWeights } from "./test-networks";
import { assembleWeights } from "./weights";

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

test("one cell and one character, worked out by hand", async () => {
  const weights = assembleWeights(
    { inputs: 2, cells: 1, hidden: 1, outputs: 2 },
    new Map(
      Object.entries({
        "forward/kernel": [0, 0, 0, 0, 0.5, -0.25, 1, 2],
        "forward/recurrent_kernel": [9, 9, 9, 9],
        "forward/bias": [0.1, 1, 0.2, 0.3],
        "backward/kernel": [0, 0, 0, 0, 0, 0, 0, 0],
        "backward/recurrent_kernel": [0, 0, 0, 0],
        "backward/bias": [0, 0, 0, 0],
        "hidden/kernel": [2, 3],
        "hidden/bias": [0.5],
        "output/kernel": [1, -1, 7, 7, 0.25, 0.75],
        "output/bias": [0.1, 0.2],
      }).map(([name, values]) => [name, Float32Array.from(values)]),
    ),
  );
  const [run] = await createReferenceEngine(weights).run([Uint8Array.of(1)], SIGNALS);
  const value = (signal: (typeof SIGNALS)[number], unit: number): number => signalValues(run!, signal)[unit]!;

  // The state before the first character is zero, so the recurrent kernel plays no part.
  const [i, f, g, o] = [sigmoid(0.6), sigmoid(0.75), Math.tanh(1.2), sigmoid(2.3)];
  expect(value("i", 0)).toBeCloseTo(i, 6);
  expect(value("f", 0)).toBeCloseTo(f, 6);
  expect(value("g", 0)).toBeCloseTo(g, 6);
  expect(value("o", 0)).toBeCloseTo(o, 6);
  expect(value("cPrev", 0)).toBe(0);
  expect(value("c", 0)).toBeCloseTo(i * g, 6);
  const h = o * Math.tanh(i * g);
  expect(value("h", 0)).toBeCloseTo(h, 6);
  // The backward cell has zero weights: half-open gates, an empty cell.
  expect(value("f", 1)).toBeCloseTo(0.5, 6);
  expect(value("h", 1)).toBe(0);
  const hidden = Math.tanh(2 * h + 0.5);
  expect(value("hidden", 0)).toBeCloseTo(hidden, 6);
  // Rows of the output kernel: hidden unit, input symbol 0, input symbol 1.
  const difference = hidden * 1 + 0.25 + 0.1 - (hidden * -1 + 0.75 + 0.2);
  expect(value("output", 0)).toBeCloseTo(sigmoid(difference), 6);
  expect(value("output", 0) + value("output", 1)).toBeCloseTo(1, 6);
});

test("the cell equation holds at every character: c = f cPrev + i g, h = o tanh(c)", async () => {
  const [run] = await createReferenceEngine(smallWeights).run([idsOf("inchpes es")], SIGNALS);
  const { c, f, cPrev, i, g, h, o } = run!.values;
  c!.forEach((cell, at) => {
    expect(cell).toBeCloseTo(f![at]! * cPrev![at]! + i![at]! * g![at]!, 5);
    expect(h![at]!).toBeCloseTo(o![at]! * Math.tanh(cell), 5);
  });
});

test("the backward LSTM reads the mirrored text as the forward one would", async () => {
  const twins = { ...smallWeights, backward: smallWeights.forward };
  const ids = idsOf("gitutyun");
  const [ahead, behind] = await createReferenceEngine(twins).run([ids, ids.slice().reverse()], ["h"]);
  const { cells } = twins.sizes;
  for (let t = 0; t < ids.length; t++)
    for (let u = 0; u < cells; u++)
      expect(ahead!.values.h![t * 2 * cells + u]).toBeCloseTo(
        behind!.values.h![(ids.length - 1 - t) * 2 * cells + cells + u]!,
        6,
      );
});

test("an empty sequence gives empty signals of every kind", async () => {
  const [run] = await createReferenceEngine(smallWeights).run([new Uint8Array(0)], SIGNALS);
  expect(run!.length).toBe(0);
  for (const signal of SIGNALS) expect(run!.values[signal]).toHaveLength(0);
});

test("asking for a signal that was not requested is an error that names it", async () => {
  const [run] = await createReferenceEngine(smallWeights).run([idsOf("a")], ["h"]);
  expect(() => signalValues(run!, "output")).toThrow('"output"');
});

test("a signal has as many values as its layer has units", () => {
  const { sizes } = smallWeights;
  expect(signalWidth("output", sizes)).toBe(11);
  expect(signalWidth("hidden", sizes)).toBe(7);
  expect(signalWidth("cPrev", sizes)).toBe(18);
});

let stock: tf.LayersModel;
beforeAll(async () => {
  const json = JSON.parse(new TextDecoder().decode(await readModelFile("model.json"))) as tf.io.ModelJSON;
  const weightData = (await readModelFile("weights.bin")).slice().buffer;
  stock = await tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: json.modelTopology,
      weightSpecs: json.weightsManifest[0]!.weights,
      weightData,
    }),
  );
});

test("the shipped network agrees with tf.loadLayersModel(...).predict within 1e-4 on real text", async () => {
  const { weights } = await loadShippedModel();
  const engine = createReferenceEngine(weights);
  for (const sentence of SENTENCES.filter((text) => text !== "")) {
    const ids = idsOf(sentence);
    const predicted = tf.tidy(() => {
      const onehot = tf.oneHot(tf.tensor1d(Int32Array.from(ids), "int32"), weights.sizes.inputs);
      return (stock.predict(tf.expandDims(onehot.toFloat(), 0)) as tf.Tensor).dataSync();
    });
    const [run] = await engine.run([ids], ["output"]);
    const output = signalValues(run!, "output");
    expect(output).toHaveLength(predicted.length);
    output.forEach((probability, k) => {
      expect(Math.abs(probability - predicted[k]!)).toBeLessThan(1e-4);
    });
  }
}, 120_000);
