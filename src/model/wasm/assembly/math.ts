/** a * b + c in each lane; fused (one rounding) in the relaxed build. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/**
 * Constants in memory, four times each: an engine builds the splat of a number anew at every use, and
 * loading is faster (a third off, measured).
 */
// prettier-ignore
const CONSTANTS: usize = memory.data<f32>([
  87, 87, 87, 87, // EXP_LIMIT
  -87, -87, -87, -87, // MINUS_EXP_LIMIT
  1.44269504088896341, 1.44269504088896341, 1.44269504088896341, 1.44269504088896341, // LOG2_E
  -0.693359375, -0.693359375, -0.693359375, -0.693359375, // MINUS_LN2_HIGH
  2.1219444e-4, 2.1219444e-4, 2.1219444e-4, 2.1219444e-4, // MINUS_LN2_LOW
  1.98756915e-4, 1.98756915e-4, 1.98756915e-4, 1.98756915e-4, // E0
  1.3981999507e-3, 1.3981999507e-3, 1.3981999507e-3, 1.3981999507e-3, // E1
  8.3334519073e-3, 8.3334519073e-3, 8.3334519073e-3, 8.3334519073e-3, // E2
  4.1665795894e-2, 4.1665795894e-2, 4.1665795894e-2, 4.1665795894e-2, // E3
  1.6666665459e-1, 1.6666665459e-1, 1.6666665459e-1, 1.6666665459e-1, // E4
  5.0000001201e-1, 5.0000001201e-1, 5.0000001201e-1, 5.0000001201e-1, // E5
  1, 1, 1, 1, // ONE
  12582912, 12582912, 12582912, 12582912, // MAGIC
  7.90531110763549805, 7.90531110763549805, 7.90531110763549805, 7.90531110763549805, // TANH_LIMIT
  -7.90531110763549805, -7.90531110763549805, -7.90531110763549805, -7.90531110763549805, // MINUS_TANH_LIMIT
  -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, // P6
  2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, // P5
  -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, // P4
  5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, // P3
  1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, // P2
  6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, // P1
  4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, // P0
  1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, // Q3
  1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, // Q2
  2.268434632439e-3, 2.268434632439e-3, 2.268434632439e-3, 2.268434632439e-3, // Q1
  4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, // Q0
], 16);

const EXP_LIMIT: usize = CONSTANTS + 0;
const MINUS_EXP_LIMIT: usize = CONSTANTS + 16;
const LOG2_E: usize = CONSTANTS + 32;
const MINUS_LN2_HIGH: usize = CONSTANTS + 48;
const MINUS_LN2_LOW: usize = CONSTANTS + 64;
const E0: usize = CONSTANTS + 80;
const E1: usize = CONSTANTS + 96;
const E2: usize = CONSTANTS + 112;
const E3: usize = CONSTANTS + 128;
const E4: usize = CONSTANTS + 144;
const E5: usize = CONSTANTS + 160;
const ONE: usize = CONSTANTS + 176;
const MAGIC: usize = CONSTANTS + 192;
const TANH_LIMIT: usize = CONSTANTS + 208;
const MINUS_TANH_LIMIT: usize = CONSTANTS + 224;
const P6: usize = CONSTANTS + 240;
const P5: usize = CONSTANTS + 256;
const P4: usize = CONSTANTS + 272;
const P3: usize = CONSTANTS + 288;
const P2: usize = CONSTANTS + 304;
const P1: usize = CONSTANTS + 320;
const P0: usize = CONSTANTS + 336;
const Q3: usize = CONSTANTS + 352;
const Q2: usize = CONSTANTS + 368;
const Q1: usize = CONSTANTS + 384;
const Q0: usize = CONSTANTS + 400;

/**
 * e^x in each lane; x is clamped to ±87, beyond which 2^n leaves the normal float32 range. Cephes' expf: x = n ln 2 + r with
 * |r| <= ln(2) / 2, a polynomial of degree 7 in r (relative error below 2e-7), and 2^n put straight into the exponent bits.
 * `pmin` and `pmax` are single instructions; `min` and `max` are not.
 */
export function exp(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, v128.load(MINUS_EXP_LIMIT)), v128.load(EXP_LIMIT));
  // Adding 1.5 * 2^23 rounds to a whole number and leaves it in the low bits.
  const rounded = multiplyAdd(x, v128.load(LOG2_E), v128.load(MAGIC));
  const n = f32x4.sub(rounded, v128.load(MAGIC));
  // ln 2 in two parts, the first with few bits, so that n times it is exact.
  let r = multiplyAdd(n, v128.load(MINUS_LN2_HIGH), x);
  r = multiplyAdd(n, v128.load(MINUS_LN2_LOW), r);
  let p = v128.load(E0);
  p = multiplyAdd(p, r, v128.load(E1));
  p = multiplyAdd(p, r, v128.load(E2));
  p = multiplyAdd(p, r, v128.load(E3));
  p = multiplyAdd(p, r, v128.load(E4));
  p = multiplyAdd(p, r, v128.load(E5));
  p = multiplyAdd(p, f32x4.mul(r, r), f32x4.add(r, v128.load(ONE)));
  const power = i32x4.add(i32x4.shl(rounded, 23), v128.load(ONE));
  return f32x4.mul(p, power);
}

/** 1 / (1 + e^-x) in each lane; below -87 it stays at e^-87. */
export function sigmoid(x: v128): v128 {
  const one = v128.load(ONE);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/**
 * tanh in each lane: the rational approximation of degree 13 / 6 that Eigen and XLA use. Beyond ±7.9 tanh rounds to ±1
 * within its error.
 */
export function tanh(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, v128.load(MINUS_TANH_LIMIT)), v128.load(TANH_LIMIT));
  const s = f32x4.mul(x, x);
  let p = v128.load(P6);
  p = multiplyAdd(p, s, v128.load(P5));
  p = multiplyAdd(p, s, v128.load(P4));
  p = multiplyAdd(p, s, v128.load(P3));
  p = multiplyAdd(p, s, v128.load(P2));
  p = multiplyAdd(p, s, v128.load(P1));
  p = multiplyAdd(p, s, v128.load(P0));
  let q = v128.load(Q3);
  q = multiplyAdd(q, s, v128.load(Q2));
  q = multiplyAdd(q, s, v128.load(Q1));
  q = multiplyAdd(q, s, v128.load(Q0));
  return f32x4.div(f32x4.mul(x, p), q);
}
