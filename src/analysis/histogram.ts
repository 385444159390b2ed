/** Bins that the article's distance is computed from. */
export const DISTANCE_BINS = 1_000;

/** Bins of the coarse distance, which needs fewer cases: each is twenty of the fine ones. */
export const COARSE_BINS = 50;

/** Bins of a histogram that is drawn. */
export const DRAWING_BINS = 64;

/** Equal bins over a range. */
export interface Bins {
  readonly min: number;
  readonly max: number;
  readonly count: number;
}

/**
 * The bin of a value within the range, 0 to count - 1; the largest value belongs to the last bin, and with min = max
 * everything to the first. All code that bins uses this formula, so that all agree about values on an edge.
 */
export function binOf(value: number, { min, max, count }: Bins): number {
  return max > min ? Math.min(count - 1, Math.floor((value - min) * (count / (max - min)))) : 0;
}

/** A histogram that takes values one by one and holds none of them. */
export interface Histogram {
  readonly bins: Bins;
  /** Cases per bin, [bins.count]. */
  readonly counts: Uint32Array;
  /** Throws a RangeError for NaN and for values outside the range. */
  add(value: number): void;
}

/** An empty histogram over a known range. Throws a RangeError if it is no range or has no bins. */
export function createHistogram(bins: Bins): Histogram {
  const { min, max, count } = bins;
  if (!(min <= max) || !Number.isFinite(max - min))
    throw new RangeError(`a histogram needs a finite range, not ${min} to ${max}`);
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError(`a histogram needs at least one bin, not ${count}`);
  const counts = new Uint32Array(count);
  return {
    bins,
    counts,
    add: (value) => {
      if (!(value >= min && value <= max))
        throw new RangeError(`${value} is not within the histogram's range, ${min} to ${max}`);
      counts[binOf(value, bins)]!++;
    },
  };
}

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
