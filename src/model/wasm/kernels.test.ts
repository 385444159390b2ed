import { beforeAll, describe, expect, test } from "vitest";
import { readKernels } from "../../../scripts/compile-kernels.mjs";
import { createWasmEngine } from "../wasm-engine";
import { SIGNALS } from "../signals";
import { smallWeights } from "../test-networks";
import { hasRelaxedSimd, loadKernels, type Kernels } from "./load-kernels";
import { layOutMemory } from "./memory-layout";
import { packWeights } from "./pack-weights";

let kernels: Kernels;
beforeAll(async () => {
  kernels = await loadKernels(await readKernels());
});

/** A function of the kernels at many points. */
function apply(which: number, xs: Float32Array): Float32Array {
  const at = 64 * Math.ceil(kernels.firstFree() / 64);
  kernels.memory.grow(Math.ceil(xs.byteLength / 65_536) + 1);
  new Float32Array(kernels.memory.buffer).set(xs, at / 4);
  kernels.applyFunction(which, at, xs.length);
  return new Float32Array(kernels.memory.buffer, at, xs.length).slice();
}

const between = (low: number, high: number): Float32Array =>
  Float32Array.from({ length: 100_000 }, (_, k) => low + ((high - low) * k) / 99_999);

/** Largest error over the range, relative to the true value or, with `absolute`, as it is. */
function largestError(
  which: number,
  xs: Float32Array,
  truth: (x: number) => number,
  absolute = false,
): number {
  const ys = apply(which, xs);
  return xs.reduce((largest, x, k) => {
    const y = truth(x);
    return Math.max(largest, Math.abs(ys[k]! - y) / (absolute || y === 0 ? 1 : Math.abs(y)));
  }, 0);
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

describe("functions", () => {
  test("exp is within 2e-7 of the true value, relatively, from -87 to 87", () => {
    expect(largestError(0, between(-87, 87), Math.exp)).toBeLessThan(2e-7);
    expect(largestError(0, between(-1, 1), Math.exp)).toBeLessThan(2e-7);
  });

  test("sigmoid is within 3e-7 relatively from -80 on, and within 1e-7 absolutely everywhere", () => {
    expect(largestError(1, between(-80, 200), sigmoid)).toBeLessThan(3e-7);
    expect(largestError(1, between(-1000, 1000), sigmoid, true)).toBeLessThan(1e-7);
  });

  test("tanh is within 4e-7 of the true value, relatively", () => {
    expect(largestError(2, between(-20, 20), Math.tanh)).toBeLessThan(4e-7);
    expect(largestError(2, between(-0.01, 0.01), Math.tanh)).toBeLessThan(4e-7);
  });

  test("extreme values neither overflow nor give NaN", () => {
    const extremes = Float32Array.of(-Infinity, -3e38, 3e38, Infinity);
    expect([...apply(1, extremes)].map((y) => Math.round(y))).toEqual([0, 0, 1, 1]);
    expect([...apply(2, extremes)].map((y) => Math.round(y))).toEqual([-1, -1, 1, 1]);
    expect([...apply(0, extremes)].every(Number.isFinite)).toBe(true);
  });
});

test("the memory is laid out once and does not grow over 200 runs", async () => {
  const before = kernels.memory.buffer.byteLength;
  layOutMemory(kernels, packWeights(smallWeights));
  expect(kernels.memory.buffer.byteLength).toBeGreaterThanOrEqual(before);
  const memories: WebAssembly.Memory[] = [];
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
    const result = (await instantiate(...given)) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
    memories.push(result.instance.exports["memory"] as WebAssembly.Memory);
    return result;
  }) as unknown as typeof instantiate;
  const engine = await createWasmEngine(smallWeights, await readKernels());
  WebAssembly.instantiate = instantiate;
  const bytes = memories[0]!.buffer.byteLength;
  for (let run = 0; run < 200; run++)
    await engine.run([new Uint8Array(3 * run), new Uint8Array(400)], SIGNALS);
  expect(memories[0]!.buffer.byteLength).toBe(bytes);
});

test("both builds are valid modules, the relaxed one where there is relaxed SIMD", async () => {
  const { simd, relaxed } = await readKernels();
  expect(WebAssembly.validate(simd)).toBe(true);
  expect(WebAssembly.validate(relaxed)).toBe(hasRelaxedSimd());
});
