import type { Engine, EngineName } from "./engine";
import { graphicsRenderer, softwareRenderer } from "./graphics";
import { createReferenceEngine } from "./reference-engine";
import type { KernelFiles } from "./wasm/load-kernels";
import { createWasmEngine } from "./wasm-engine";
import type { NetworkWeights } from "./weights";

/** Files that engines need besides the weights. */
export interface EngineAssets {
  readonly kernels: KernelFiles;
}

/** What has to be known of an engine to choose and start it. */
export interface EngineEntry {
  readonly create: (weights: NetworkWeights, assets: EngineAssets) => Engine | Promise<Engine>;
  /** Why it would not be fast here; it is then tried only where the user asks for it. */
  readonly obstacle?: () => string | undefined;
  /** It may be the fastest somewhere; the others are what is left when these do not start. */
  readonly rival: boolean;
}

/**
 * Every engine, in the order in which they are tried: our WebAssembly kernels, which start at once, then WebGL (tfjs is
 * downloaded for it alone), then the plain loops, which start everywhere. What people call them is in src/state/network/engine-rows.ts.
 */
export const ENGINES: Readonly<Record<EngineName, EngineEntry>> = {
  wasm: {
    create: (weights, { kernels }) => createWasmEngine(weights, kernels),
    rival: true,
  },
  webgl: {
    create: async (weights) => (await import("./webgl-engine")).createWebglEngine(weights),
    obstacle: graphicsObstacle,
    rival: true,
  },
  reference: { create: createReferenceEngine, rival: false },
};

/** Why WebGL would not be fast here; undefined where there is graphics hardware. */
function graphicsObstacle(): string | undefined {
  const renderer = graphicsRenderer();
  if (renderer === undefined) return "there is no WebGL 2 here";
  const software = softwareRenderer(renderer);
  return software === undefined ? undefined : `WebGL is drawn by software here (${software})`;
}
