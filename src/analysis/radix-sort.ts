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
  const first = { keys: new Int32Array(capacity), labels: new Uint8Array(capacity) };
  const second = { keys: new Int32Array(capacity), labels: new Uint8Array(capacity) };
  const [low, middle, high] = [new Int32Array(RADIX), new Int32Array(RADIX), new Int32Array(RADIX)];

  return (values, labels) => {
    const n = values.length;
    if (n > capacity) throw new RangeError(`this sorter takes ${capacity} values, not ${n}`);
    const bits = new Int32Array(values.buffer, values.byteOffset, n);
    countDigits(bits, low, middle, high);
    scatterLow({ keys: bits, labels }, first, low);
    scatterMiddle(first, second, n, middle);
    scatterHigh(second, first, n, high);
    return { values: new Float32Array(first.keys.buffer, 0, n), labels: first.labels.subarray(0, n) };
  };
}

interface Labelled {
  readonly keys: Int32Array;
  readonly labels: Uint8Array;
}

/** The place of the first key with each digit, for all three digits. */
function countDigits(bits: Int32Array, low: Int32Array, middle: Int32Array, high: Int32Array): void {
  low.fill(0);
  middle.fill(0);
  high.fill(0);
  for (let k = 0; k < bits.length; k++) {
    const key = bits[k]! ^ ((bits[k]! >> 31) | SIGN);
    low[key & MASK]!++;
    middle[(key >>> DIGIT_BITS) & MASK]!++;
    high[key >>> (2 * DIGIT_BITS)]!++;
  }
  for (const counts of [low, middle, high])
    for (let digit = 0, start = 0; digit < RADIX; digit++) {
      const count = counts[digit]!;
      counts[digit] = start;
      start += count;
    }
}

// Three loops rather than one with a shift: the first makes keys of the bits on the way, the last makes bits of the keys.

function scatterLow({ keys, labels }: Labelled, to: Labelled, starts: Int32Array): void {
  for (let k = 0; k < keys.length; k++) {
    const key = keys[k]! ^ ((keys[k]! >> 31) | SIGN);
    const place = starts[key & MASK]!++;
    to.keys[place] = key;
    to.labels[place] = labels[k]!;
  }
}

function scatterMiddle({ keys, labels }: Labelled, to: Labelled, n: number, starts: Int32Array): void {
  for (let k = 0; k < n; k++) {
    const key = keys[k]!;
    const place = starts[(key >>> DIGIT_BITS) & MASK]!++;
    to.keys[place] = key;
    to.labels[place] = labels[k]!;
  }
}

function scatterHigh({ keys, labels }: Labelled, to: Labelled, n: number, starts: Int32Array): void {
  for (let k = 0; k < n; k++) {
    const key = keys[k]!;
    const place = starts[key >>> (2 * DIGIT_BITS)]!++;
    to.keys[place] = key ^ ((~key >> 31) | SIGN);
    to.labels[place] = labels[k]!;
  }
}
