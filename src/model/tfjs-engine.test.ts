import * as tf from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import type { Engine } from "./engine";
import { createReferenceEngine } from "./reference-engine";
import { SIGNALS } from "./signals";
import { idsOf, largestDifference, loadShippedModel, SENTENCES, smallWeights } from "./test-networks";
import { createTfjsEngine } from "./tfjs-engine";

const LENGTHS = [0, 1, 2, 63, 64, 65];
const sequences = LENGTHS.map((length) => Uint8Array.from({ length }, (_, t) => (t * 31 + length) % 72));

describe.each(["wasm", "cpu"] as const)("tfjs with the %s backend", (backend) => {
  const withEngine = async (use: (engine: Engine) => Promise<void>): Promise<void> => {
    const engine = await createTfjsEngine(smallWeights, { backend });
    await use(engine);
    engine.dispose();
  };

  test("agrees with the reference in every signal, in batches of unequal lengths", async () => {
    const expected = await createReferenceEngine(smallWeights).run(sequences, SIGNALS);
    await withEngine(async (engine) => {
      expect(largestDifference(await engine.run(sequences, SIGNALS), expected, SIGNALS)).toBeLessThan(1e-4);
    });
  });

  test("a batch of nothing but empty sequences gives empty signals", async () => {
    await withEngine(async (engine) => {
      const runs = await engine.run([new Uint8Array(0), new Uint8Array(0)], ["output", "h"]);
      expect(runs).toHaveLength(2);
      for (const { length, values } of runs)
        expect([length, values.output!.length, values.h!.length]).toEqual([0, 0, 0]);
    });
  });

  test("returns only the signals asked for", async () => {
    await withEngine(async (engine) => {
      const [run] = await engine.run([idsOf("barev")], ["cPrev"]);
      expect(Object.keys(run!.values)).toEqual(["cPrev"]);
    });
  });

  test("leaves no tensor behind: runs free theirs, dispose the weights", async () => {
    const before = tf.memory().numTensors;
    await withEngine(async (engine) => {
      const loaded = tf.memory().numTensors;
      await engine.run(sequences, SIGNALS);
      await engine.run(sequences, ["output"]);
      expect(tf.memory().numTensors).toBe(loaded);
    });
    expect(tf.memory().numTensors).toBe(before);
  });
});

test("the shipped network on wasm agrees with the reference within 1e-4 on real text", async () => {
  const { weights } = await loadShippedModel();
  const texts = SENTENCES.map(idsOf);
  const engine = await createTfjsEngine(weights, { backend: "wasm" });
  const expected = await createReferenceEngine(weights).run(texts, SIGNALS);
  expect(largestDifference(await engine.run(texts, SIGNALS), expected, SIGNALS)).toBeLessThan(1e-4);
  engine.dispose();
}, 60_000);
