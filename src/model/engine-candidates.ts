import type { EngineName } from "./engine";
import type { EngineCandidate } from "./fallback-engine";
import { createReferenceEngine } from "./reference-engine";
import { verifyEngine } from "./verify-engine";
import { graphicsRenderer, isSoftwareRenderer } from "./graphics";
import type { KernelFiles } from "./wasm/load-kernels";
import { createWasmEngine } from "./wasm-engine";
import type { NetworkWeights } from "./weights";

/** "auto" or the engine that the user asked for. */
export type EnginePreference = "auto" | EngineName;

const AUTO_ORDER: readonly EngineName[] = ["webgl", "wasm", "tfjs-wasm", "tfjs-cpu", "reference"];

/** Files that engines need besides the weights. */
export interface EngineAssets {
  readonly kernels: KernelFiles;
  /** Address of `tfjs-backend-wasm-simd.wasm`; without it the package finds the file itself (Node). */
  readonly tfjsWasm?: string;
}

/**
 * Engines to try, in order: WebGL where there is graphics hardware, then our WebAssembly kernels, then
 * those of tfjs, then plain JavaScript.
 * A preferred engine comes first. tfjs is only downloaded when one of its engines is tried.
 */
export function engineCandidates(
  weights: NetworkWeights,
  preference: EnginePreference,
  assets: EngineAssets,
): EngineCandidate[] {
  const automatic = AUTO_ORDER.filter((name) => name !== "webgl" || hasGraphicsHardware());
  const order =
    preference === "auto" ? automatic : [preference, ...automatic.filter((name) => name !== preference)];
  return order.map((name) => ({
    name,
    create: async () => {
      const engine = await createEngine(name, weights, assets);
      await verifyEngine(engine, weights);
      return engine;
    },
  }));
}

async function createEngine(name: EngineName, weights: NetworkWeights, { kernels, tfjsWasm }: EngineAssets) {
  if (name === "reference") return createReferenceEngine(weights);
  if (name === "wasm") return createWasmEngine(weights, kernels);
  if (name === "webgl") return (await import("./webgl-engine")).createWebglEngine(weights);
  const { createTfjsEngine } = await import("./tfjs-engine");
  const backend = name === "tfjs-wasm" ? "wasm" : "cpu";
  return createTfjsEngine(weights, { backend, ...(tfjsWasm === undefined ? {} : { wasmUrl: tfjsWasm }) });
}

function hasGraphicsHardware(): boolean {
  const renderer = graphicsRenderer();
  return renderer !== undefined && !isSoftwareRenderer(renderer);
}
