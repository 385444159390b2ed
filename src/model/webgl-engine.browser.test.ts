import { env, setBackend, square } from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Engine } from "./engine";
import { randomWeights } from "./test-random-weights";
import { createReferenceEngine } from "./reference-engine";
import { SIGNALS } from "./signals";
import { fetchShippedModel } from "./test-browser-model";
import { idsOf, largestDifference, SMALL, smallWeights } from "./test-cases";
import { describeParity, sequenceOf } from "./test-parity";
import { countCalls, inUse } from "./test-webgl";
import { createWebglEngine } from "./webgl-engine";

const sequences = [0, 1, 2, 20, 64].map(sequenceOf);

// The first to use graphics in this page, so that it compiles everything.
describe("time on software rendering", () => {
  test("20 characters take less than 3 s with compilation, 200 then less than 3 s", async () => {
    const { weights } = await fetchShippedModel();
    const start = performance.now();
    const engine = await createWebglEngine(weights);
    await engine.run([sequenceOf(20)], ["output"]);
    const first = performance.now() - start;
    await engine.run([sequenceOf(200)], ["output"]);
    const later = performance.now() - start - first;
    engine.dispose();
    expect(first).toBeLessThan(3000);
    expect(later).toBeLessThan(3000);
  });
});

describe("the webgl engine agrees with the reference", () => {
  describeParity(createWebglEngine);

  test("layers of one unit each agree", async () => {
    const weights = randomWeights({ inputs: 72, cells: 1, hidden: 1, outputs: 1 }, 5);
    const truth = await createReferenceEngine(weights).run(sequences, SIGNALS);
    const engine = await createWebglEngine(weights);
    expect(largestDifference(await engine.run(sequences, SIGNALS), truth, SIGNALS)).toBeLessThan(1e-4);
    engine.dispose();
  });
});

describe("the webgl engine", () => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await createWebglEngine(smallWeights);
  });
  afterEach(() => {
    engine.dispose();
  });

  test("texts longer than the device holds at once agree with the reference in every signal", async () => {
    const long = [6143, 6144, 6145, 13_000].map(sequenceOf);
    const truth = await createReferenceEngine(smallWeights).run(long, SIGNALS);
    expect(largestDifference(await engine.run(long, SIGNALS), truth, SIGNALS)).toBeLessThan(1e-4);
  }, 60_000);

  test("runs that overlap do not disturb each other", async () => {
    const truth = await createReferenceEngine(smallWeights).run(sequences, SIGNALS);
    const runs = await Promise.all([1, 2, 3].map(() => engine.run(sequences, SIGNALS)));
    for (const run of runs) expect(largestDifference(run, truth, SIGNALS)).toBeLessThan(1e-4);
  });

  test("a batch of nothing but empty sequences gives empty signals", async () => {
    const [run] = await engine.run([new Uint8Array(0)], ["output", "h"]);
    expect(run).toEqual({ length: 0, values: { output: new Float32Array(0), h: new Float32Array(0) } });
  });

  test("a symbol that the network does not know is refused, and the next run is sound", async () => {
    await expect(engine.run([Uint8Array.of(SMALL.inputs)], ["h"])).rejects.toThrow("input symbol 72");
    const truth = await createReferenceEngine(smallWeights).run([idsOf("a")], ["h"]);
    expect(largestDifference(await engine.run([idsOf("a")], ["h"]), truth, ["h"])).toBeLessThan(1e-4);
  });

  test("draws at most twice per time step, for both directions and all sequences, and waits once", async () => {
    const batch = [100, 60, 80, 100, 1].map(sequenceOf);
    const { draws, waits } = await countCalls(() => engine.run(batch, ["output"]));
    expect(draws).toBeLessThanOrEqual(200);
    expect(waits).toBe(1);
    const all = await countCalls(() => engine.run(batch, SIGNALS));
    expect(all.draws).toBeLessThanOrEqual(200);
    expect(all.waits).toBe(1);
    const one = await countCalls(() => engine.run([sequenceOf(100)], ["output"]));
    expect(one.draws).toBe(draws);
  });

  test("draws at most twice per time step of a text that takes several segments", async () => {
    const { draws } = await countCalls(() => engine.run([sequenceOf(9000)], ["output"]));
    expect(draws).toBeLessThanOrEqual(18_000);
  });

  test("compiles five programs, and none for other lengths, batches or networks", async () => {
    engine.dispose();
    engine = await createWebglEngine(smallWeights);
    const first = await countCalls(() => engine.run([sequenceOf(20)], SIGNALS));
    expect(first.shaders).toBe(1 + 5); // the vertex shader too
    const later = await countCalls(async () => {
      for (const lengths of [[1], [9], [21], [200], [700], [1, 2], [3, 9, 27, 81], Array<number>(70).fill(5)])
        await engine.run(lengths.map(sequenceOf), SIGNALS);
      const other = await createWebglEngine(randomWeights({ ...SMALL, cells: 20, hidden: 5 }, 1));
      await other.run(sequences, SIGNALS);
      other.dispose();
    });
    expect(later.shaders).toBe(0);
  });

  test("leaves neither tensor nor texture behind: runs free theirs, dispose the weights", async () => {
    const before = inUse();
    const other = await createWebglEngine(smallWeights);
    const loaded = inUse();
    expect(loaded).toEqual({ tensors: before.tensors + 4, textures: before.textures + 4 });
    await other.run(sequences, SIGNALS);
    await other.run(sequences, ["output"]);
    await other.run([sequenceOf(7000)], ["hidden", "cPrev"]);
    expect(inUse()).toEqual(loaded);
    other.dispose();
    other.dispose();
    expect(inUse()).toEqual(before);
  });

  test("disposed of during a run, it finishes the run, and takes no more", async () => {
    const before = inUse();
    const other = await createWebglEngine(smallWeights);
    const running = other.run([sequenceOf(7000)], ["h"]);
    other.dispose();
    await expect(other.run(sequences, ["h"])).rejects.toThrow("disposed");
    const truth = await createReferenceEngine(smallWeights).run([sequenceOf(7000)], ["h"]);
    expect(largestDifference(await running, truth, ["h"])).toBeLessThan(1e-4);
    expect(inUse()).toEqual(before);
  });

  test("goes on after another tfjs backend was used in its thread", async () => {
    await import("@tensorflow/tfjs-backend-cpu");
    await setBackend("cpu");
    expect(Array.from(await square([3]).data())).toEqual([9]);
    const truth = await createReferenceEngine(smallWeights).run(sequences, SIGNALS);
    expect(largestDifference(await engine.run(sequences, SIGNALS), truth, SIGNALS)).toBeLessThan(1e-4);
  });
});

test("half precision is refused in words", async () => {
  const capable = env().getBool("WEBGL_RENDER_FLOAT32_ENABLED");
  env().set("WEBGL_RENDER_FLOAT32_ENABLED", false);
  await expect(createWebglEngine(smallWeights)).rejects.toThrow("half precision");
  env().set("WEBGL_RENDER_FLOAT32_ENABLED", capable);
  (await createWebglEngine(smallWeights)).dispose();
});
