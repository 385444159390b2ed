import { expect, test } from "vitest";
import type { Engine, EngineName } from "./engine";
import { createFallbackEngine, type EngineCandidate } from "./fallback-engine";
import { softwareRenderer } from "./graphics";
import { createReferenceEngine } from "./reference-engine";
import { idsOf, smallWeights } from "./test-networks";
import { verifyEngine } from "./verify-engine";

const works: EngineCandidate = {
  name: "reference",
  create: () => Promise.resolve(createReferenceEngine(smallWeights)),
};
const doesNotStart: EngineCandidate = {
  name: "webgl",
  create: () => Promise.reject(new Error("no context")),
};

/** Works until its device is lost. */
function losable(): { candidate: EngineCandidate; lose: () => void; disposed: () => boolean } {
  let lost = false;
  let disposed = false;
  const inner = createReferenceEngine(smallWeights);
  const engine: Engine = {
    name: "wasm",
    run: (sequences, signals) =>
      lost ? Promise.reject(new Error("context lost")) : inner.run(sequences, signals),
    dispose: () => {
      disposed = true;
    },
  };
  return {
    candidate: { name: "wasm", create: () => Promise.resolve(engine) },
    lose: () => {
      lost = true;
    },
    disposed: () => disposed,
  };
}

test("an engine that does not start is passed over, and said", async () => {
  const left: [EngineName, string][] = [];
  const engine = await createFallbackEngine([doesNotStart, works], (name, reason) =>
    left.push([name, reason]),
  );
  expect(engine.name).toBe("reference");
  expect(left).toEqual([["webgl", "no context"]]);
});

test("when a run fails the next engine repeats it, and the caller gets the result", async () => {
  const { candidate, lose, disposed } = losable();
  const left: string[] = [];
  const engine = await createFallbackEngine([candidate, works], (name) => left.push(name));
  const [before] = await engine.run([idsOf("barev")], ["output"]);
  lose();
  const [after] = await engine.run([idsOf("barev")], ["output"]);
  expect(after).toEqual(before);
  expect(engine.name).toBe("reference");
  expect(left).toEqual(["wasm"]);
  expect(disposed()).toBe(true);
});

test("runs that fail together switch once, and all get their results", async () => {
  const { candidate, lose } = losable();
  const left: string[] = [];
  const engine = await createFallbackEngine([candidate, works], (name) => left.push(name));
  lose();
  const runs = await Promise.all([1, 2, 3].map(() => engine.run([idsOf("barev")], ["output"])));
  expect(runs).toHaveLength(3);
  expect(left).toEqual(["wasm"]);
});

test("an engine whose numbers differ from the reference is refused", async () => {
  const reference = createReferenceEngine(smallWeights);
  await verifyEngine(reference, smallWeights);
  const halved: Engine = {
    ...reference,
    run: async (sequences, signals) => {
      const runs = await reference.run(sequences, signals);
      return runs.map(({ length, values }) => ({
        length,
        values: { output: values.output!.map((p) => p / 2) },
      }));
    },
  };
  await expect(verifyEngine(halved, smallWeights)).rejects.toThrow(/off by up to/);
});

test("with no engine left it says so", async () => {
  await expect(createFallbackEngine([doesNotStart], () => undefined)).rejects.toThrow("no engine works");
  const { candidate, lose } = losable();
  const engine = await createFallbackEngine([candidate], () => undefined);
  lose();
  await expect(engine.run([idsOf("a")], ["output"])).rejects.toThrow("no engine works");
});

test.each([
  ["ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)", true],
  ["llvmpipe (LLVM 15.0.7, 256 bits)", true],
  ["Microsoft Basic Render Driver", true],
  ["ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)", false],
  ["ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11)", false],
])("renderer %s draws on the CPU: %s", (renderer, software) => {
  expect(softwareRenderer(renderer) !== undefined).toBe(software);
});
