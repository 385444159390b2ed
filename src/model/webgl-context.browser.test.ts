import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Engine } from "./engine";
import { createFallbackEngine } from "./fallback-engine";
import { createReferenceEngine } from "./reference-engine";
import { SIGNALS } from "./signals";
import { largestDifference, smallWeights } from "./test-cases";
import { sequenceOf } from "./test-parity";
import { currentBackend, inUse, loseContext } from "./test-webgl";
import { createWebglEngine } from "./webgl-engine";

const sequences = [0, 1, 20, 64].map(sequenceOf);
const LOST = "the graphics context was lost";

let engine: Engine;
beforeEach(async () => {
  engine = await createWebglEngine(smallWeights);
});
afterEach(() => {
  engine.dispose();
});

async function expectSound(sound: Engine): Promise<void> {
  const truth = await createReferenceEngine(smallWeights).run(sequences, SIGNALS);
  expect(largestDifference(await sound.run(sequences, SIGNALS), truth, SIGNALS)).toBeLessThan(1e-4);
}

test("a run in progress rejects when the context is lost, and so do later ones", async () => {
  const running = engine.run(sequences, ["output"]);
  loseContext();
  await expect(running).rejects.toThrow(LOST);
  await expect(engine.run(sequences, ["output"])).rejects.toThrow(LOST);
});

test("a context that the browser restores stays lost to the engine: its weights are gone", async () => {
  const { gl } = currentBackend().gpgpu;
  const restore = loseContext();
  await vi.waitFor(() => {
    restore();
    expect(gl.isContextLost()).toBe(false);
  });
  await expect(engine.run(sequences, ["output"])).rejects.toThrow(LOST);
});

test("a new engine works after a loss, and the lost one can be disposed after it", async () => {
  const before = inUse();
  loseContext();
  const next = await createWebglEngine(smallWeights);
  await expectSound(next);
  engine.dispose();
  await expectSound(next);
  expect(inUse()).toEqual(before);
  next.dispose();
});

test("the next engine takes over a run that a loss interrupts", async () => {
  const onSwitch = vi.fn();
  const reference = () => Promise.resolve(createReferenceEngine(smallWeights));
  const fallback = await createFallbackEngine(
    [
      { name: "webgl", create: () => createWebglEngine(smallWeights) },
      { name: "reference", create: reference },
    ],
    onSwitch,
  );
  await expectSound(fallback);
  expect(fallback.name).toBe("webgl");
  const sound = expectSound(fallback);
  loseContext();
  await sound;
  expect(fallback.name).toBe("reference");
  expect(onSwitch.mock.calls).toEqual([["webgl", LOST]]);
});

test("where a page has no OffscreenCanvas, a canvas element does", async () => {
  loseContext();
  vi.stubGlobal("OffscreenCanvas", undefined);
  const next = await createWebglEngine(smallWeights);
  vi.unstubAllGlobals();
  expect(currentBackend().gpgpu.gl.canvas).toBeInstanceOf(HTMLCanvasElement);
  await expectSound(next);
  next.dispose();
});
