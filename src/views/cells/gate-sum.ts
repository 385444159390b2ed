/**
 * Two terms and their sum with three decimals, so that what is written adds up: the sum is rounded, and so is the smaller
 * term; the larger takes what is left, which is off by less than 0.001.
 */
export function roundedSum(
  a: number,
  b: number,
): { readonly a: number; readonly b: number; readonly sum: number } {
  const sum = round(a + b);
  if (Math.abs(a) >= Math.abs(b)) {
    const smaller = round(b);
    return { a: round(sum - smaller), b: smaller, sum };
  }
  const smaller = round(a);
  return { a: smaller, b: round(sum - smaller), sum };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
