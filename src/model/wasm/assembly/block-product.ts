import { multiplyAdd } from "./math";

/** Bytes of the 16 sums of a block. */
export const BLOCK_BYTES: usize = 64;

/**
 * 16 outputs of a layer for one row: sums = start + x W, W packed [inputs][16]. `inputs` is a multiple of four.
 * Even and odd inputs have accumulators of their own: with four alone, each addition would wait for the last one. Four
 * inputs are loaded at once and spread by shuffles, because loads are what limits this loop (15% less time, measured).
 */
export function blockProduct1(x: usize, weights: usize, inputs: usize, start: usize, sums: usize): void {
  let a0 = v128.load(start);
  let a1 = v128.load(start, 16);
  let a2 = v128.load(start, 32);
  let a3 = v128.load(start, 48);
  let b0 = f32x4.splat(0);
  let b1 = f32x4.splat(0);
  let b2 = f32x4.splat(0);
  let b3 = f32x4.splat(0);
  const end = x + (inputs << 2);
  while (x < end) {
    const four = v128.load(x);
    const first = v128.shuffle<f32>(four, four, 0, 0, 0, 0);
    a0 = multiplyAdd(first, v128.load(weights), a0);
    a1 = multiplyAdd(first, v128.load(weights, 16), a1);
    a2 = multiplyAdd(first, v128.load(weights, 32), a2);
    a3 = multiplyAdd(first, v128.load(weights, 48), a3);
    const second = v128.shuffle<f32>(four, four, 1, 1, 1, 1);
    b0 = multiplyAdd(second, v128.load(weights, 64), b0);
    b1 = multiplyAdd(second, v128.load(weights, 80), b1);
    b2 = multiplyAdd(second, v128.load(weights, 96), b2);
    b3 = multiplyAdd(second, v128.load(weights, 112), b3);
    const third = v128.shuffle<f32>(four, four, 2, 2, 2, 2);
    a0 = multiplyAdd(third, v128.load(weights, 128), a0);
    a1 = multiplyAdd(third, v128.load(weights, 144), a1);
    a2 = multiplyAdd(third, v128.load(weights, 160), a2);
    a3 = multiplyAdd(third, v128.load(weights, 176), a3);
    const fourth = v128.shuffle<f32>(four, four, 3, 3, 3, 3);
    b0 = multiplyAdd(fourth, v128.load(weights, 192), b0);
    b1 = multiplyAdd(fourth, v128.load(weights, 208), b1);
    b2 = multiplyAdd(fourth, v128.load(weights, 224), b2);
    b3 = multiplyAdd(fourth, v128.load(weights, 240), b3);
    x += 16;
    weights += 256;
  }
  v128.store(sums, f32x4.add(a0, b0));
  v128.store(sums, f32x4.add(a1, b1), 16);
  v128.store(sums, f32x4.add(a2, b2), 32);
  v128.store(sums, f32x4.add(a3, b3), 48);
}

/**
 * Two blocks for one row, the second `stride` bytes behind the first; sums hold 2 * 16 outputs, start 2 * 16 values. Eight
 * accumulators hide the latency of an addition, and each spread input serves both blocks. Long because it is unrolled by hand:
 * AssemblyScript has no arrays of vectors that stay in registers, and a call for each step would cost more than the step.
 */
export function blockProductPair(
  x: usize,
  weights: usize,
  stride: usize,
  inputs: usize,
  start: usize,
  sums: usize,
): void {
  let a0 = v128.load(start);
  let a1 = v128.load(start, 16);
  let a2 = v128.load(start, 32);
  let a3 = v128.load(start, 48);
  let b0 = v128.load(start, 64);
  let b1 = v128.load(start, 80);
  let b2 = v128.load(start, 96);
  let b3 = v128.load(start, 112);
  let second = weights + stride;
  const end = x + (inputs << 2);
  while (x < end) {
    const four = v128.load(x);
    let h = v128.shuffle<f32>(four, four, 0, 0, 0, 0);
    a0 = multiplyAdd(h, v128.load(weights), a0);
    a1 = multiplyAdd(h, v128.load(weights, 16), a1);
    a2 = multiplyAdd(h, v128.load(weights, 32), a2);
    a3 = multiplyAdd(h, v128.load(weights, 48), a3);
    b0 = multiplyAdd(h, v128.load(second), b0);
    b1 = multiplyAdd(h, v128.load(second, 16), b1);
    b2 = multiplyAdd(h, v128.load(second, 32), b2);
    b3 = multiplyAdd(h, v128.load(second, 48), b3);
    h = v128.shuffle<f32>(four, four, 1, 1, 1, 1);
    a0 = multiplyAdd(h, v128.load(weights, 64), a0);
    a1 = multiplyAdd(h, v128.load(weights, 80), a1);
    a2 = multiplyAdd(h, v128.load(weights, 96), a2);
    a3 = multiplyAdd(h, v128.load(weights, 112), a3);
    b0 = multiplyAdd(h, v128.load(second, 64), b0);
    b1 = multiplyAdd(h, v128.load(second, 80), b1);
    b2 = multiplyAdd(h, v128.load(second, 96), b2);
    b3 = multiplyAdd(h, v128.load(second, 112), b3);
    h = v128.shuffle<f32>(four, four, 2, 2, 2, 2);
    a0 = multiplyAdd(h, v128.load(weights, 128), a0);
    a1 = multiplyAdd(h, v128.load(weights, 144), a1);
    a2 = multiplyAdd(h, v128.load(weights, 160), a2);
    a3 = multiplyAdd(h, v128.load(weights, 176), a3);
    b0 = multiplyAdd(h, v128.load(second, 128), b0);
    b1 = multiplyAdd(h, v128.load(second, 144), b1);
    b2 = multiplyAdd(h, v128.load(second, 160), b2);
    b3 = multiplyAdd(h, v128.load(second, 176), b3);
    h = v128.shuffle<f32>(four, four, 3, 3, 3, 3);
    a0 = multiplyAdd(h, v128.load(weights, 192), a0);
    a1 = multiplyAdd(h, v128.load(weights, 208), a1);
    a2 = multiplyAdd(h, v128.load(weights, 224), a2);
    a3 = multiplyAdd(h, v128.load(weights, 240), a3);
    b0 = multiplyAdd(h, v128.load(second, 192), b0);
    b1 = multiplyAdd(h, v128.load(second, 208), b1);
    b2 = multiplyAdd(h, v128.load(second, 224), b2);
    b3 = multiplyAdd(h, v128.load(second, 240), b3);
    x += 16;
    weights += 256;
    second += 256;
  }
  v128.store(sums, a0);
  v128.store(sums, a1, 16);
  v128.store(sums, a2, 32);
  v128.store(sums, a3, 48);
  v128.store(sums, b0, 64);
  v128.store(sums, b1, 80);
  v128.store(sums, b2, 96);
  v128.store(sums, b3, 112);
}

/**
 * Eight of the 16 outputs (from `weights`) for four rows whose inputs lie `stride` bytes apart; sums [4][16] hold the
 * start. Eight accumulators, four inputs and two weights are what 16 registers hold; the second half of a block then
 * reads its weights from the first-level cache.
 */
function halfBlock4(x: usize, stride: usize, weights: usize, inputs: usize, sums: usize): void {
  let a0 = v128.load(sums);
  let b0 = v128.load(sums, 16);
  let a1 = v128.load(sums, 64);
  let b1 = v128.load(sums, 80);
  let a2 = v128.load(sums, 128);
  let b2 = v128.load(sums, 144);
  let a3 = v128.load(sums, 192);
  let b3 = v128.load(sums, 208);
  let x1 = x + stride;
  let x2 = x1 + stride;
  let x3 = x2 + stride;
  const end = x + (inputs << 2);
  while (x < end) {
    const a = v128.load(weights);
    const b = v128.load(weights, 16);
    const h0 = v128.load32_splat(x);
    a0 = multiplyAdd(h0, a, a0);
    b0 = multiplyAdd(h0, b, b0);
    const h1 = v128.load32_splat(x1);
    a1 = multiplyAdd(h1, a, a1);
    b1 = multiplyAdd(h1, b, b1);
    const h2 = v128.load32_splat(x2);
    a2 = multiplyAdd(h2, a, a2);
    b2 = multiplyAdd(h2, b, b2);
    const h3 = v128.load32_splat(x3);
    a3 = multiplyAdd(h3, a, a3);
    b3 = multiplyAdd(h3, b, b3);
    x += 4;
    x1 += 4;
    x2 += 4;
    x3 += 4;
    weights += 64;
  }
  v128.store(sums, a0);
  v128.store(sums, b0, 16);
  v128.store(sums, a1, 64);
  v128.store(sums, b1, 80);
  v128.store(sums, a2, 128);
  v128.store(sums, b2, 144);
  v128.store(sums, a3, 192);
  v128.store(sums, b3, 208);
}

/** 16 outputs of a layer for four rows, each weight read once from the outer cache; sums [4][16] hold the start. */
export function blockProduct4(x: usize, stride: usize, weights: usize, inputs: usize, sums: usize): void {
  halfBlock4(x, stride, weights, inputs, sums);
  halfBlock4(x, stride, weights + 32, inputs, sums + 32);
}

/** Copies the 16 starting values of a block. */
export function copyBlock(from: usize, to: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
  v128.store(to, v128.load(from, 32), 32);
  v128.store(to, v128.load(from, 48), 48);
}
