/** The 95th percentile of the standard normal distribution. */
const NORMAL_95 = 1.6448536269514722;

/** Mean and 95th percentile of the square root of a number that is gamma distributed with this mean and variance. */
export function gammaRoot(mean: number, variance: number): { readonly mean: number; readonly p95: number } {
  if (!(mean > 0)) return { mean: 0, p95: 0 };
  if (!(variance > 0)) return { mean: Math.sqrt(mean), p95: Math.sqrt(mean) };
  const shape = (mean * mean) / variance;
  const scale = variance / mean;
  return { mean: Math.sqrt(scale) * gammaRatio(shape), p95: Math.sqrt(scale * gamma95(shape)) };
}

/** Gamma(a + 1/2) / Gamma(a), from its asymptotic series where that is exact enough, else from the value at a + 1. */
function gammaRatio(a: number): number {
  if (a < 12) return (gammaRatio(a + 1) * a) / (a + 0.5);
  const x = 1 / (8 * a);
  // Tricomi and Erdelyi 1951: a^(1/2) (1 - 1/8a + 1/128a^2 + 5/1024a^3 - 21/32768a^4 ...)
  return Math.sqrt(a) * (1 - x + x * x * (0.5 + x * (2.5 - x * 2.625)));
}

/** 95th percentile of the gamma distribution with scale 1: Wilson and Hilferty 1931, within 3% from shape 1/2 on. */
function gamma95(shape: number): number {
  const v = 1 / (9 * shape);
  return shape * Math.max(0, 1 - v + NORMAL_95 * Math.sqrt(v)) ** 3;
}
