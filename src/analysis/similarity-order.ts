/**
 * Units in an order in which neighbours behave alike: from the first of the pair that is most alike, always on to the unit
 * most alike that is left. Alike is a large absolute correlation along the text, so that a unit and its mirror image stand
 * together; a unit that never changes is like none. values: [units, length].
 */
export function similarityOrder(values: Float32Array, units: number, length: number): number[] {
  if (units === 0) return [];
  const scaled = standardized(values, units, length);
  const alike = (a: number, b: number): number => Math.abs(dot(scaled, a * length, b * length, length));
  const left = new Set(Array.from({ length: units }, (_, k) => k));
  const order: number[] = [];
  for (let unit = mostAlike(units, alike); ;) {
    order.push(unit);
    left.delete(unit);
    if (left.size === 0) return order;
    unit = nearest(unit, left, alike);
  }
}

/**
 * Units by the variance of their values along the text, the largest first; equal ones by number.
 * values: [units, length].
 */
export function activityOrder(values: Float32Array, units: number, length: number): number[] {
  const variances = Array.from({ length: units }, (_, unit) => {
    const row = values.subarray(unit * length, (unit + 1) * length);
    const mean = row.reduce((sum, value) => sum + value, 0) / length;
    return row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / length;
  });
  return variances.map((_, unit) => unit).sort((a, b) => variances[b]! - variances[a]! || a - b);
}

/** Rows with mean 0 and length 1, so that a dot product is a correlation; a constant row becomes zeros. */
function standardized(values: Float32Array, units: number, length: number): Float32Array {
  const scaled = new Float32Array(units * length);
  for (let from = 0; from < units * length; from += length) {
    let mean = 0;
    for (let t = 0; t < length; t++) mean += values[from + t]! / length;
    let squares = 0;
    for (let t = 0; t < length; t++) squares += (values[from + t]! - mean) ** 2;
    const size = Math.sqrt(squares);
    if (size > 0) for (let t = 0; t < length; t++) scaled[from + t] = (values[from + t]! - mean) / size;
  }
  return scaled;
}

function dot(values: Float32Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let t = 0; t < length; t++) sum += values[a + t]! * values[b + t]!;
  return sum;
}

type Alike = (a: number, b: number) => number;

/** The first unit of the pair that is most alike. */
function mostAlike(units: number, alike: Alike): number {
  let best = { unit: 0, value: -1 };
  for (let a = 0; a < units; a++)
    for (let b = a + 1; b < units; b++) {
      const value = alike(a, b);
      if (value > best.value) best = { unit: a, value };
    }
  return best.unit;
}

function nearest(unit: number, left: ReadonlySet<number>, alike: Alike): number {
  let best = { unit: -1, value: -1 };
  for (const other of left) {
    const value = alike(unit, other);
    if (value > best.value) best = { unit: other, value };
  }
  return best.unit;
}
