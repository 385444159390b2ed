import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { engineCandidates, rivalCandidates, type EnginePreference } from "./engine-candidates";
import type { EngineAssets } from "./engine-table";
import { graphicsRenderer } from "./graphics";
import { smallWeights } from "./test-networks";

vi.mock("./graphics", { spy: true });

const ASSETS: EngineAssets = { kernels: { simd: "data:,", relaxed: "data:,none" } };
const order = (preference: EnginePreference): string[] =>
  engineCandidates(smallWeights, preference, ASSETS).map(({ name }) => name);

beforeEach(() => {
  vi.mocked(graphicsRenderer).mockReturnValue("ANGLE (Apple, ANGLE Metal Renderer: Apple M2)");
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("engines are tried in this order: wasm, WebGL, plain loops", () => {
  expect(order("auto")).toEqual(["wasm", "webgl", "reference"]);
});

test("a preferred engine comes first, the others follow in their order", () => {
  expect(order("webgl")).toEqual(["webgl", "wasm", "reference"]);
  expect(order("reference")).toEqual(["reference", "wasm", "webgl"]);
});

test.each([undefined, "llvmpipe (LLVM 15.0.7, 256 bits)"])(
  "with graphics %s WebGL is tried only where it was asked for",
  (renderer) => {
    vi.mocked(graphicsRenderer).mockReturnValue(renderer);
    expect(order("auto")).toEqual(["wasm", "reference"]);
    expect(order("webgl")).toEqual(["webgl", "wasm", "reference"]);
  },
);

test("the plain loops are no rival, nor is the engine that runs; an obstacle is the reason of a rival that does not start", async () => {
  const rivals = (): ReturnType<typeof rivalCandidates> => rivalCandidates(smallWeights, "wasm", ASSETS);
  expect(rivals().map(({ name }) => name)).toEqual(["webgl"]);
  expect(rivalCandidates(smallWeights, "reference", ASSETS).map(({ name }) => name)).toEqual([
    "wasm",
    "webgl",
  ]);
  vi.mocked(graphicsRenderer).mockReturnValue(undefined);
  await expect(rivals()[0]!.create()).rejects.toThrow("there is no WebGL 2 here");
});

test("the last resort starts and gives the reference's numbers", async () => {
  const last = engineCandidates(smallWeights, "auto", ASSETS).at(-1)!;
  expect((await last.create()).name).toBe("reference");
});
