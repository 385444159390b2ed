/** Addresses of the WebAssembly kernels, compiled by scripts/kernels-plugin.mjs. */
declare module "virtual:kernels" {
  /** For every browser with WebAssembly SIMD. */
  export const simd: string;
  /** With fused multiply-add, for browsers with relaxed SIMD. */
  export const relaxed: string;
}
