/**
 * The network's kernels. They own no memory: src/model/wasm lays it out and passes byte addresses, all multiples of 16.
 * Two builds: with fused multiply-add (relaxed SIMD) and without.
 */
import { exp, sigmoid, tanh } from "./math";

export { runLstm } from "./lstm";
export { runHidden, runOutput } from "./dense";

/** The first address that the module does not use itself. */
export function firstFree(): usize {
  return __heap_base;
}

/** For the accuracy test: applies exp (0), sigmoid (1) or tanh (2) to `count` values in place. */
export function applyFunction(which: i32, at: usize, count: usize): void {
  const end = at + (count << 2);
  for (; at < end; at += 16) {
    const x = v128.load(at);
    v128.store(at, which == 0 ? exp(x) : which == 1 ? sigmoid(x) : tanh(x));
  }
}
