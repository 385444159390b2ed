import { beforeAll, describe, expect, test } from "vitest";
import { readKernels } from "../../scripts/compile-kernels.mjs";
import type { Engine } from "./engine";
import { randomWeights } from "./test-random-weights";
import { createReferenceEngine } from "./reference-engine";
import { SIGNALS, type Activations, type NetworkSizes } from "./signals";
import { idsOf, largestDifference, loadShippedModel, SENTENCES, SMALL, smallWeights } from "./test-networks";
import { POSITIONS_PER_CALL } from "./wasm/memory-layout";
import { createWasmEngine } from "./wasm-engine";
import type { NetworkWeights } from "./weights";

const LENGTHS = [0, 1, 2, 63, 64, 65, 500];
const sequenceOf = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, t) => (t * 31 + length) % 72);
const sequences = LENGTHS.map(sequenceOf);

const REAL: NetworkSizes = { inputs: 72, cells: 228, hidden: 228, outputs: 153 };
const networks: [string, () => Promise<NetworkWeights>][] = [
  ["random weights, widths that fill no block", () => Promise.resolve(smallWeights)],
  [
    "a network of one unit each",
    () => Promise.resolve(randomWeights({ inputs: 72, cells: 1, hidden: 1, outputs: 1 }, 5)),
  ],
  ["random weights of the real sizes", () => Promise.resolve(randomWeights(REAL, 7))],
  ["the shipped weights", async () => (await loadShippedModel()).weights],
];

const start = async (weights: NetworkWeights): Promise<Engine> =>
  createWasmEngine(weights, await readKernels());

describe.each(networks)("%s", (_name, load) => {
  let weights: NetworkWeights;
  let expected: Activations[];
  let engine: Engine;
  beforeAll(async () => {
    weights = await load();
    expected = await createReferenceEngine(weights).run(sequences, SIGNALS);
    engine = await start(weights);
  });

  test.each(SIGNALS)("%s agrees with the reference, in a batch of unequal lengths", async (signal) => {
    expect(largestDifference(await engine.run(sequences, [signal]), expected, [signal])).toBeLessThan(1e-4);
  });

  test.each(LENGTHS)("all signals of %d characters alone agree with the reference", async (length) => {
    const [run] = await engine.run([sequenceOf(length)], SIGNALS);
    expect(largestDifference([run!], [expected[LENGTHS.indexOf(length)]!], SIGNALS)).toBeLessThan(1e-4);
  });

  test.each(["forward", "backward"] as const)(
    "the %s LSTM alone gives its half to the bit",
    async (direction) => {
      const { cells } = weights.sizes;
      const [alone, both] = await Promise.all([
        engine.run(sequences, ["h", "cPrev"], direction),
        engine.run(sequences, ["h", "cPrev"]),
      ]);
      const half = (values: Float32Array): Float32Array =>
        values.filter((_, k) => k % (2 * cells) < cells === (direction === "forward"));
      for (const [k, run] of alone.entries())
        for (const signal of ["h", "cPrev"] as const)
          expect(half(run.values[signal]!)).toEqual(half(both[k]!.values[signal]!));
    },
  );

  test.each([2, 3, 4, 5, 7])("%d sequences of equal length agree with the reference", async (count) => {
    const batch = Array.from({ length: count }, (_, k) => sequences[5]!.map((id) => (id + k) % 72));
    const truth = await createReferenceEngine(weights).run(batch, SIGNALS);
    expect(largestDifference(await engine.run(batch, SIGNALS), truth, SIGNALS)).toBeLessThan(1e-4);
  });
});

test("texts of exactly one, and just over one, call of the kernels agree with the reference", async () => {
  const engine = await start(smallWeights);
  for (const extra of [-1, 0, 1]) {
    const batch = [1, 2, 3, 4, 5].map(() => sequenceOf(POSITIONS_PER_CALL + extra));
    const truth = await createReferenceEngine(smallWeights).run(batch, SIGNALS);
    expect(largestDifference(await engine.run(batch, SIGNALS), truth, SIGNALS)).toBeLessThan(1e-4);
  }
});

test("real text on the shipped weights agrees with the reference", async () => {
  const { weights } = await loadShippedModel();
  const texts = SENTENCES.map(idsOf);
  const truth = await createReferenceEngine(weights).run(texts, SIGNALS);
  expect(largestDifference(await (await start(weights)).run(texts, SIGNALS), truth, SIGNALS)).toBeLessThan(
    1e-4,
  );
});

test("100,000 characters agree with the reference to the last", async () => {
  const ids = [sequenceOf(100_000)];
  const truth = await createReferenceEngine(smallWeights).run(ids, ["output"]);
  const run = await (await start(smallWeights)).run(ids, ["output"]);
  expect(largestDifference(run, truth, ["output"])).toBeLessThan(1e-4);
});

test("returns only the signals asked for", async () => {
  const [run] = await (await start(smallWeights)).run([idsOf("barev")], ["cPrev"]);
  expect(Object.keys(run!.values)).toEqual(["cPrev"]);
});

test("a symbol that the network does not know is refused, and the next run is sound", async () => {
  const engine = await start(smallWeights);
  await expect(engine.run([Uint8Array.of(SMALL.inputs)], ["h"])).rejects.toThrow("input symbol 72");
  const truth = await createReferenceEngine(smallWeights).run([idsOf("a")], ["h"]);
  expect(largestDifference(await engine.run([idsOf("a")], ["h"]), truth, ["h"])).toBeLessThan(1e-4);
});

test("a file that cannot be had is said", async () => {
  const missing = "http://127.0.0.1:1/kernels.wasm";
  await expect(createWasmEngine(smallWeights, { simd: missing, relaxed: missing })).rejects.toThrow(
    "the WebAssembly file: it could not be downloaded",
  );
});
