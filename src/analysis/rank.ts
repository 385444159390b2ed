/**
 * Places of the largest values, the largest first, equal ones in their order; at most `limit`. For the signals that tell a
 * pair apart best, and for the pairs that a signal tells apart best. Throws a RangeError for NaN.
 */
export function rankDescending(values: ArrayLike<number>, limit = Infinity): number[] {
  const order = Array.from({ length: values.length }, (_, k) => k);
  const wrong = order.find((k) => Number.isNaN(values[k]));
  if (wrong !== undefined) throw new RangeError(`value ${wrong} is NaN and has no rank`);
  return order.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, limit);
}
