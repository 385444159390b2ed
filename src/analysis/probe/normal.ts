/**
 * Probability that a standard normal number is larger than z, for any z. Continued fraction of Laplace for the tail
 * (Abramowitz and Stegun 26.2.14), power series near 0 (26.2.10); relative error below 1e-9.
 */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let term = z;
    let sum = z;
    for (let k = 1; term > 1e-17 * sum; k++) sum += term *= (z * z) / (2 * k + 1);
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = 60; k >= 1; k--) fraction = z + k / fraction;
  return density / fraction;
}

/** The z that a standard normal number exceeds with this probability, 0 < p <= 1/2; by bisection. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p <= 0.5)) throw new RangeError(`a tail probability from 0 to 1/2 is needed, not ${p}`);
  let low = 0;
  let high = 40;
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
