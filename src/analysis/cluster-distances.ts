/**
 * Cosine distances between the rows of a table [rows, columns], as [rows, rows]: 0 the same direction, 1 nothing in common.
 * A row of zeros is at 0 from another such row and at 1 from all others.
 */
export function cosineDistances(table: Float32Array, rows: number, columns: number): Float32Array {
  const unit = Float32Array.from(table);
  const empty = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const values = unit.subarray(row * columns, (row + 1) * columns);
    let squares = 0;
    for (let k = 0; k < columns; k++) squares += values[k]! * values[k]!;
    empty[row] = squares > 0 ? 0 : 1;
    const norm = Math.sqrt(squares);
    if (norm > 0) for (let k = 0; k < columns; k++) values[k]! /= norm;
  }
  const distances = new Float32Array(rows * rows);
  for (let a = 0; a < rows; a++)
    for (let b = 0; b < a; b++) {
      let product = empty[a]! && empty[b]! ? 1 : 0;
      for (let k = 0; k < columns; k++) product += unit[a * columns + k]! * unit[b * columns + k]!;
      distances[a * rows + b] = distances[b * rows + a] = Math.max(0, 1 - product);
    }
  return distances;
}
