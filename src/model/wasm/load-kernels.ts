import { fetchBytes } from "../fetch-bytes";
/** Address of a compiled module, or the module itself. */
export type KernelFile = string | Uint8Array<ArrayBuffer>;

/** Both builds of the kernels, made by scripts/compile-kernels.mjs. */
export interface KernelFiles {
  /** For every machine with WebAssembly SIMD. */
  readonly simd: KernelFile;
  /** With fused multiply-add; runs where there is relaxed SIMD. */
  readonly relaxed: KernelFile;
}

/** Exports of src/model/wasm/assembly/index.ts; addresses in bytes. */
export interface Kernels {
  readonly memory: WebAssembly.Memory;
  runLstm(
    rows: number,
    steps: number,
    units: number,
    kernel: number,
    table: number,
    symbols: number,
    h: number,
    state: number,
    sums: number,
    ...kept: readonly number[]
  ): void;
  runHidden(
    rows: number,
    inputs: number,
    blocks: number,
    x: number,
    weights: number,
    bias: number,
    y: number,
    sums: number,
  ): void;
  runOutput(
    rows: number,
    inputs: number,
    inputBytes: number,
    blocks: number,
    x: number,
    weights: number,
    table: number,
    symbols: number,
    y: number,
    sums: number,
  ): void;
  firstFree(): number;
  applyFunction(which: number, at: number, count: number): void;
}

/** A function that returns `i32x4.trunc_sat` of a splat: valid where there is SIMD. */
const SIMD_PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98,
  11,
];

/** A function with `i8x16.relaxed_swizzle`: valid where there is relaxed SIMD. */
const RELAXED_PROBE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2,
  253, 15, 253, 128, 2, 11,
];

/** Whether this machine runs the relaxed build. */
export const hasRelaxedSimd = (): boolean => WebAssembly.validate(Uint8Array.from(RELAXED_PROBE));

/** Starts the fastest build that runs here. Rejects without SIMD or when the file cannot be had. */
export async function loadKernels({ simd, relaxed }: KernelFiles): Promise<Kernels> {
  if (!WebAssembly.validate(Uint8Array.from(SIMD_PROBE)))
    throw new Error("this browser's WebAssembly has no SIMD instructions");
  const file = hasRelaxedSimd() ? relaxed : simd;
  const bytes = typeof file === "string" ? await download(file) : file;
  const { instance } = await WebAssembly.instantiate(bytes, {});
  return instance.exports as unknown as Kernels;
}

async function download(address: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await fetchBytes(address);
  } catch (error) {
    // Its words go on from the name of the file.
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`the WebAssembly file: ${reason}`, { cause: error });
  }
}
