import type { Engine, EngineName } from "./engine";
import type { EngineCandidate } from "./fallback-engine";
import { createReferenceEngine } from "./reference-engine";
import { verifyEngine } from "./verify-engine";
import { graphicsRenderer, softwareRenderer } from "./graphics";
import type { KernelFiles } from "./wasm/load-kernels";
import { createWasmEngine } from "./wasm-engine";
import type { NetworkWeights } from "./weights";

/** "auto" or the engine that the user asked for. */
export type EnginePreference = "auto" | EngineName;

const AUTO_ORDER: readonly EngineName[] = ["wasm", "webgl", "tfjs-wasm", "tfjs-cpu", "reference"];

/** Engines that may be the fastest somewhere; the others are what is left when these do not start. */
const RIVALS: readonly EngineName[] = ["wasm", "webgl"];

/** Files that engines need besides the weights. */
export interface EngineAssets {
  readonly kernels: KernelFiles;
  /** Address of `tfjs-backend-wasm-simd.wasm`; without it the package finds the file itself (Node). */
  readonly tfjsWasm?: string;
}

/**
 * Engines to try, in order: our WebAssembly kernels, which start at once, then WebGL where there is graphics hardware,
 * then tfjs on WebAssembly and on plain JavaScript, then the reference. A preferred engine comes first. tfjs is only
 * downloaded when one of its engines is tried.
 */
export function engineCandidates(
  weights: NetworkWeights,
  preference: EnginePreference,
  assets: EngineAssets,
): EngineCandidate[] {
  const automatic = AUTO_ORDER.filter((name) => name !== "webgl" || graphicsObstacle() === undefined);
  const order =
    preference === "auto" ? automatic : [preference, ...automatic.filter((name) => name !== preference)];
  return order.map((name) => verified(name, weights, assets));
}

/** The engines that a calibration compares with the running one. Those that cannot be fast here reject with the reason. */
export function rivalCandidates(
  weights: NetworkWeights,
  running: EngineName,
  assets: EngineAssets,
): EngineCandidate[] {
  return RIVALS.filter((name) => name !== running).map((name) => {
    const obstacle = name === "webgl" ? graphicsObstacle() : undefined;
    return obstacle === undefined
      ? verified(name, weights, assets)
      : { name, create: () => Promise.reject(new Error(obstacle)) };
  });
}

/** An engine that has run once and given the reference's numbers. */
const verified = (name: EngineName, weights: NetworkWeights, assets: EngineAssets): EngineCandidate => ({
  name,
  create: async () => {
    const engine = await createEngine(name, weights, assets);
    await verifyEngine(engine, weights);
    return engine;
  },
});

async function createEngine(
  name: EngineName,
  weights: NetworkWeights,
  { kernels, tfjsWasm }: EngineAssets,
): Promise<Engine> {
  if (name === "reference") return createReferenceEngine(weights);
  if (name === "wasm") return createWasmEngine(weights, kernels);
  if (name === "webgl") return (await import("./webgl-engine")).createWebglEngine(weights);
  const { createTfjsEngine } = await import("./tfjs-engine");
  const backend = name === "tfjs-wasm" ? "wasm" : "cpu";
  return createTfjsEngine(weights, { backend, ...(tfjsWasm === undefined ? {} : { wasmUrl: tfjsWasm }) });
}

/** Why WebGL would not be fast here; undefined where there is graphics hardware. */
function graphicsObstacle(): string | undefined {
  const renderer = graphicsRenderer();
  if (renderer === undefined) return "there is no WebGL 2 here";
  const software = softwareRenderer(renderer);
  return software === undefined ? undefined : `WebGL is drawn by software here (${software})`;
}
