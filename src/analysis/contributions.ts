/** A dense layer's weights: [sources, targets], row-major. */
export interface Kernel {
  readonly weights: Float32Array;
  readonly targets: number;
}

/**
 * Contributions of units to the units of a dense layer above: activation(u) x weight(u, v), [units, targets], row-major,
 * for the units and targets named. With means over P (or N, or their difference) as activations these are the mean
 * contributions, because the weight is constant; with the activations at one position, those at that position.
 */
export function contributions(
  activations: ArrayLike<number>,
  { weights, targets }: Kernel,
  units: readonly number[],
  toUnits: readonly number[],
): Float32Array {
  const result = new Float32Array(units.length * toUnits.length);
  units.forEach((u, row) =>
    toUnits.forEach((v, column) => {
      result[row * toUnits.length + column] = activations[u]! * weights[u * targets + v]!;
    }),
  );
  return result;
}

/**
 * Contribution of the typed letter itself to output symbols, [outputs named]: its row of the output layer's kernel, whose
 * first `hidden` rows belong to the hidden layer. At all positions of a letter it is the same.
 */
export function letterContributions(
  { weights, targets }: Kernel,
  hidden: number,
  letter: number,
  outputs: readonly number[],
): Float32Array {
  return Float32Array.from(outputs, (output) => weights[(hidden + letter) * targets + output]!);
}

/** Element by element, a - b: what distinguishes P from N. Throws a RangeError if the lengths differ. */
export function difference(a: Float32Array, b: Float32Array): Float32Array {
  if (a.length !== b.length) throw new RangeError(`${a.length} values less ${b.length} values`);
  return a.map((value, k) => value - b[k]!);
}
