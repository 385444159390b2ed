import { setFlagsFromString } from "node:v8";
import { hasRelaxedSimd } from "../../src/model/wasm/load-kernels";

/** Node 20 and 21 have relaxed SIMD behind a flag of V8; from 22 on it is always there. */
const WITH_FLAG = [20, 21];

/**
 * Lets the faster build of the kernels run, in this thread and those started later. To be called before any WebAssembly is
 * compiled. It changes sums in their last digits only, because it rounds once where the other build rounds twice.
 */
export function enableRelaxedSimd(): void {
  const version = Number(process.versions.node.split(".")[0]);
  if (WITH_FLAG.includes(version) && !hasRelaxedSimd())
    setFlagsFromString("--experimental-wasm-relaxed-simd");
}
