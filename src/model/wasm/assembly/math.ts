/** a * b + c in each lane; fused (one rounding) in the relaxed build. */
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Largest magnitude that `exp` takes: beyond it 2^n leaves the normal float32 range. */
const EXP_LIMIT: f32 = 87;

/**
 * e^x in each lane; x is clamped to ±87. Cephes' expf: x = n ln 2 + r with |r| <= ln(2) / 2, a polynomial of degree 7 in r
 * (relative error below 2e-7), and 2^n put straight into the exponent bits.
 */
export function exp(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-EXP_LIMIT)), f32x4.splat(EXP_LIMIT));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504088896341)));
  // ln 2 in two parts, the first with few bits, so that n times it is exact.
  let r = multiplyAdd(n, f32x4.splat(-0.693359375), x);
  r = multiplyAdd(n, f32x4.splat(2.1219444e-4), r);
  let p = f32x4.splat(1.98756915e-4);
  p = multiplyAdd(p, r, f32x4.splat(1.3981999507e-3));
  p = multiplyAdd(p, r, f32x4.splat(8.3334519073e-3));
  p = multiplyAdd(p, r, f32x4.splat(4.1665795894e-2));
  p = multiplyAdd(p, r, f32x4.splat(1.6666665459e-1));
  p = multiplyAdd(p, r, f32x4.splat(5.0000001201e-1));
  p = multiplyAdd(p, f32x4.mul(r, r), f32x4.add(r, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** 1 / (1 + e^-x) in each lane; below -87 it stays at e^-87. */
export function sigmoid(x: v128): v128 {
  const one = f32x4.splat(1);
  return f32x4.div(one, f32x4.add(one, exp(f32x4.neg(x))));
}

/** Beyond it tanh rounds to ±1 within the error of the approximation. */
const TANH_LIMIT: f32 = 7.90531110763549805;

/** tanh in each lane: the rational approximation of degree 13 / 6 that Eigen and XLA use, for |x| up to 7.9. */
export function tanh(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-TANH_LIMIT)), f32x4.splat(TANH_LIMIT));
  const s = f32x4.mul(x, x);
  let p = f32x4.splat(-2.76076847742355e-16);
  p = multiplyAdd(p, s, f32x4.splat(2.00018790482477e-13));
  p = multiplyAdd(p, s, f32x4.splat(-8.60467152213735e-11));
  p = multiplyAdd(p, s, f32x4.splat(5.12229709037114e-8));
  p = multiplyAdd(p, s, f32x4.splat(1.48572235717979e-5));
  p = multiplyAdd(p, s, f32x4.splat(6.37261928875436e-4));
  p = multiplyAdd(p, s, f32x4.splat(4.89352455891786e-3));
  let q = f32x4.splat(1.19825839466702e-6);
  q = multiplyAdd(q, s, f32x4.splat(1.18534705686654e-4));
  q = multiplyAdd(q, s, f32x4.splat(2.268434632439e-3));
  q = multiplyAdd(q, s, f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(x, p), q);
}
