/** Bins that the article's distance is computed from. */
export const DISTANCE_BINS = 1_000;

/** Bins of the coarse distance, which needs fewer cases: each is twenty of the fine ones. */
export const COARSE_BINS = 50;

/** Bins of a histogram that is drawn. */
export const DRAWING_BINS = 64;

/** Smallest and largest value. Throws a RangeError if there is none, or one that is no finite number. */
export function rangeOf(values: Float32Array): { readonly min: number; readonly max: number } {
  if (values.length === 0) throw new RangeError("no values have no range");
  let min = Infinity;
  let max = -Infinity;
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!;
    // x - x is 0 for finite numbers only.
    if (value - value !== 0)
      throw new RangeError(`value ${k} of ${values.length} is ${value}: statistics need finite numbers`);
    if (value < min) min = value;
    if (value > max) max = value;
  }
  // Adding 0 makes 0 of -0, which is equal but has other bits.
  return { min: min + 0, max: max + 0 };
}

/** The same cases in fewer bins, `size` old ones in each new one. Throws a RangeError if that does not come out even. */
export function mergeBins(counts: Uint32Array, size: number): Uint32Array {
  if (!Number.isInteger(counts.length / size))
    throw new RangeError(`${counts.length} bins cannot be merged by ${size}`);
  const merged = new Uint32Array(counts.length / size);
  for (let k = 0; k < counts.length; k++) merged[Math.floor(k / size)]! += counts[k]!;
  return merged;
}
