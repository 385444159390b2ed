/**
 * When n positions are labelled at random so that P gets inP of them, a bin with m positions gets X in P, with a
 * hypergeometric distribution, and adds Y = sqrt(X (m - X)) to the sum of the Bhattacharyya coefficient. These are the
 * moments of Y and the coefficients of its expansion in orthonormal polynomials of X of degree one and two, which say
 * how the bins of one histogram go together (see noise-level.ts).
 */
export interface RootMoments {
  readonly mean: number;
  readonly variance: number;
  /** E[Y phi_1(X)], phi_1 = (X - E X) / s, s the standard deviation of X. */
  readonly linear: number;
  /** E[Y phi_2(X)], phi_2 being (X - E X)^2 made orthogonal to 1 and phi_1, with mean square 1. */
  readonly quadratic: number;
}

/** From this many expected cases on, in P and in N, the expansion is as good as the sum (tested). */
const EXPANSION_FROM = 40;

/** Moments for a bin with m of n positions, of which inP are in P. */
export function rootMoments(m: number, n: number, inP: number): RootMoments {
  const expected = (m * Math.min(inP, n - inP)) / n;
  // In a bin with nearly all positions X hardly varies.
  return expected < EXPANSION_FROM || m > 0.98 * n
    ? summedRootMoments(m, n, inP)
    : expandedRootMoments(m, n, inP);
}

const NONE: RootMoments = { mean: 0, variance: 0, linear: 0, quadratic: 0 };

/** The definition: sums over all X whose probability counts in double precision. */
export function summedRootMoments(m: number, n: number, inP: number): RootMoments {
  const { first, weights } = hypergeometric(m, n, inP);
  if (weights.length < 2) return { ...NONE, mean: Math.sqrt(first * (m - first)) };
  const average = (of: (x: number) => number): number => {
    let sum = 0;
    for (let k = 0; k < weights.length; k++) sum += weights[k]! * of(first + k);
    return sum;
  };
  const centre = average((x) => x);
  const mean = average((x) => Math.sqrt(x * (m - x)));
  const centred = (x: number): number => Math.sqrt(x * (m - x)) - mean;
  const square = average((x) => (x - centre) ** 2);
  const cube = average((x) => (x - centre) ** 3);
  const fourth = average((x) => (x - centre) ** 4);
  const skew = cube / square;
  const norm = Math.sqrt(Math.max(0, fourth - cube * skew - square * square));
  const second = average((x) => centred(x) * ((x - centre) ** 2 - skew * (x - centre)));
  return {
    mean,
    variance: average((x) => centred(x) ** 2),
    linear: average((x) => centred(x) * (x - centre)) / Math.sqrt(square),
    // With two possible values everything is linear, and what is left of the norm is rounding.
    quadratic: weights.length > 2 && norm > 1e-9 * square ? second / norm : 0,
  };
}

/** Probabilities of first, first + 1, ...; those below 1e-18 of the largest are left out. */
function hypergeometric(m: number, n: number, inP: number): { first: number; weights: readonly number[] } {
  const least = Math.max(0, m - (n - inP));
  const most = Math.min(m, inP);
  const mode = Math.min(most, Math.max(least, Math.floor(((m + 1) * (inP + 1)) / (n + 2))));
  // p(x + 1) / p(x); from the mode outwards, so that nothing overflows.
  const ratio = (x: number): number => ((inP - x) * (m - x)) / ((x + 1) * (n - inP - m + x + 1));
  const above: number[] = [];
  for (let x = mode, p = 1; x < most && p > 1e-18; x++) above.push((p *= ratio(x)));
  const below: number[] = [];
  for (let x = mode, p = 1; x > least && p > 1e-18; x--) below.push((p /= ratio(x - 1)));
  const weights = [...below.reverse(), 1, ...above];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return { first: mode - below.length, weights: weights.map((weight) => weight / total) };
}

/**
 * Taylor expansion of Y / m = sqrt((p + u) (q - u)) in u = (X - E X) / m up to u^4, p = inP / n, q = 1 - p, with the exact
 * central moments of the hypergeometric distribution (Kendall and Stuart, The Advanced Theory of Statistics 1, 5.18). The
 * derivatives at 0, with s = sqrt(p q): (q - p) / 2s, -1 / 4s^3, 3 (q - p) / 8s^5, -3 (4 s^2 + 5 (q - p)^2) / 16 s^7.
 */
export function expandedRootMoments(m: number, n: number, inP: number): RootMoments {
  const p = inP / n;
  const q = 1 - p;
  const s = Math.sqrt(p * q);
  const first = (q - p) / (2 * s);
  const second = -1 / (4 * s ** 3);
  const third = (3 * (q - p)) / (8 * s ** 5);
  const fourth = (-3 * (4 * s * s + 5 * (q - p) ** 2)) / (16 * s ** 7);
  const { square, cube, fourthPower } = centralMoments(m, n, p);
  const skew = cube / square;
  const norm = Math.sqrt(fourthPower - cube * skew - square * square);
  const mean = s + (second * square) / 2 + (third * cube) / 6 + (fourth * fourthPower) / 24;
  const linear = (first * square + (second * cube) / 2 + (third * fourthPower) / 6) / Math.sqrt(square);
  // E[u^4 (u^2 - skew u - square)] of a normal distribution is 12 square^3.
  const quadratic = (second * norm) / 2 + ((fourth / 24) * 12 * square ** 3) / norm;
  return {
    mean: m * mean,
    variance: m * m * (linear * linear + quadratic * quadratic),
    linear: m * linear,
    quadratic: m * quadratic,
  };
}

/** Central moments of u = (X - E X) / m. */
function centralMoments(
  m: number,
  n: number,
  p: number,
): { square: number; cube: number; fourthPower: number } {
  const q = 1 - p;
  const variance = (m * p * q * (n - m)) / (n - 1);
  const cube = (variance * (q - p) * (n - 2 * m)) / (n - 2);
  const spread = (n + 1 - (6 * m * (n - m)) / n) * n;
  const inner = 3 * p * q * (n * n * (m - 2) - n * m * m + 6 * m * (n - m));
  const fourthPower = (variance * (spread + inner)) / ((n - 2) * (n - 3));
  return { square: variance / m ** 2, cube: cube / m ** 3, fourthPower: fourthPower / m ** 4 };
}
