import * as tf from "@tensorflow/tfjs-core";

export type BackendName = "wasm" | "cpu";

export interface BackendOptions {
  readonly backend: BackendName;
  /** Address of `tfjs-backend-wasm-simd.wasm`; without it the package finds the file itself (Node). */
  readonly wasmUrl?: string;
}

/** The builds that tfjs wants an address for. Only the SIMD one is ever loaded. */
const WASM_BUILDS = [
  "tfjs-backend-wasm.wasm",
  "tfjs-backend-wasm-simd.wasm",
  "tfjs-backend-wasm-threaded-simd.wasm",
];

/** Loads a tfjs backend (only the chosen one is downloaded) and makes it current. Rejects if it does not start. */
export async function prepareBackend({ backend, wasmUrl }: BackendOptions): Promise<void> {
  if (backend === "wasm") {
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    // The threaded build needs cross-origin isolation and workers of its own; we run in a worker already.
    tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    if (wasmUrl !== undefined) setWasmPaths(Object.fromEntries(WASM_BUILDS.map((build) => [build, wasmUrl])));
    if (!(await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT")))
      throw new Error("this browser's WebAssembly has no SIMD instructions");
  } else {
    await import("@tensorflow/tfjs-backend-cpu");
  }
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs could not start its ${backend} backend`);
  await tf.ready();
}
