import type { EngineName } from "./engine";
import type { EngineCandidate } from "./fallback-engine";
import { createReferenceEngine } from "./reference-engine";
import { verifyEngine } from "./verify-engine";
import { graphicsRenderer, isSoftwareRenderer } from "./graphics";
import type { NetworkWeights } from "./weights";

/** "auto" or the engine that the user asked for. */
export type EnginePreference = "auto" | EngineName;

const AUTO_ORDER: readonly EngineName[] = ["tfjs-webgl", "tfjs-wasm", "tfjs-cpu", "reference"];

/**
 * Engines to try, in order: WebGL where there is graphics hardware, then WebAssembly, then plain JavaScript.
 * A preferred engine comes first. tfjs is only downloaded when one of its engines is tried.
 */
export function engineCandidates(
  weights: NetworkWeights,
  preference: EnginePreference,
  wasmUrl?: string,
): EngineCandidate[] {
  const automatic = AUTO_ORDER.filter((name) => name !== "tfjs-webgl" || hasGraphicsHardware());
  const order =
    preference === "auto" ? automatic : [preference, ...automatic.filter((name) => name !== preference)];
  return order.map((name) => ({
    name,
    create: async () => {
      const engine = await createEngine(name, weights, wasmUrl);
      await verifyEngine(engine, weights);
      return engine;
    },
  }));
}

async function createEngine(name: EngineName, weights: NetworkWeights, wasmUrl?: string) {
  if (name === "reference") return createReferenceEngine(weights);
  const { createTfjsEngine } = await import("./tfjs-engine");
  const backend = name === "tfjs-webgl" ? "webgl" : name === "tfjs-wasm" ? "wasm" : "cpu";
  return createTfjsEngine(weights, { backend, ...(wasmUrl === undefined ? {} : { wasmUrl }) });
}

function hasGraphicsHardware(): boolean {
  const renderer = graphicsRenderer();
  return renderer !== undefined && !isSoftwareRenderer(renderer);
}
