/** Bits of a digit: three digits cover a key, and the counters of all three fit into the first cache. */
const DIGIT_BITS = 11;
const RADIX = 1 << DIGIT_BITS;
const MASK = RADIX - 1;

/** The sign bit, as a signed number. */
const SIGN = 1 << 31;

/** Values in ascending order with the labels that came with them. Views of memory that the next sort overwrites. */
export interface SortedValues {
  /** [n], ascending. */
  readonly values: Float32Array;
  /** [n], the label of each value. */
  readonly labels: Uint8Array;
}

/** Sorts float32 values that each carry a small label; takes time proportional to their number. NaN comes first or last. */
export type Sorter = (values: Float32Array, labels: Uint8Array) => SortedValues;

/**
 * A sorter for at most so many values, with memory that it keeps. Radix sort, least significant digit first (Knuth, The Art
 * of Computer Programming 3, 5.2.5), of the bits of the numbers, made to order like unsigned integers: the sign bit
 * is flipped, and for negative numbers all others too (Herf 2001, "Radix tricks"). -0 comes before 0.
 */
export function createSorter(capacity: number): Sorter {
  // Signed, because JavaScript engines hold unsigned numbers above 2^31 as floating point.
  const keys = [new Int32Array(capacity), new Int32Array(capacity)] as const;
  const marks = [new Uint8Array(capacity), new Uint8Array(capacity)] as const;
  const digits = [0, 1, 2].map(() => new Int32Array(RADIX));

  return (values, labels) => {
    const n = values.length;
    if (n > capacity) throw new RangeError(`this sorter takes ${capacity} values, not ${n}`);
    toKeys(new Int32Array(values.buffer, values.byteOffset, n), keys[0], digits);
    marks[0].set(labels.subarray(0, n));
    let at: 0 | 1 = 0;
    for (const [digit, counts] of digits.entries()) {
      const shift = digit * DIGIT_BITS;
      // Nothing to do if all keys have the same digit.
      if (n === 0 || counts[(keys[at][0]! >>> shift) & MASK] === n) continue;
      const to: 0 | 1 = at === 0 ? 1 : 0;
      toStarts(counts);
      scatter(keys[at], marks[at], keys[to], marks[to], n, counts, shift);
      at = to;
    }
    fromKeys(keys[at], n);
    return { values: new Float32Array(keys[at].buffer, 0, n), labels: marks[at].subarray(0, n) };
  };
}

/** Turns the bits of numbers into keys and counts the digits. */
function toKeys(bits: Int32Array, keys: Int32Array, digits: readonly Int32Array[]): void {
  const [low, middle, high] = digits as [Int32Array, Int32Array, Int32Array];
  low.fill(0);
  middle.fill(0);
  high.fill(0);
  for (let k = 0; k < bits.length; k++) {
    const key = bits[k]! ^ ((bits[k]! >> 31) | SIGN);
    keys[k] = key;
    low[key & MASK]!++;
    middle[(key >>> DIGIT_BITS) & MASK]!++;
    high[key >>> (2 * DIGIT_BITS)]!++;
  }
}

function fromKeys(keys: Int32Array, n: number): void {
  for (let k = 0; k < n; k++) keys[k] = keys[k]! ^ ((~keys[k]! >> 31) | SIGN);
}

/** Counts become the place of the first key with that digit. */
function toStarts(counts: Int32Array): void {
  let start = 0;
  for (let digit = 0; digit < RADIX; digit++) {
    const count = counts[digit]!;
    counts[digit] = start;
    start += count;
  }
}

function scatter(
  keys: Int32Array,
  labels: Uint8Array,
  toKeys: Int32Array,
  toLabels: Uint8Array,
  n: number,
  starts: Int32Array,
  shift: number,
): void {
  for (let k = 0; k < n; k++) {
    const key = keys[k]!;
    const digit = (key >>> shift) & MASK;
    const place = starts[digit]!;
    starts[digit] = place + 1;
    toKeys[place] = key;
    toLabels[place] = labels[k]!;
  }
}
