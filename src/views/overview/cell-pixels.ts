import { columnStarts } from "./map-geometry";
import type { MapView } from "./map-view";

/** Colours of the ramp, from 0 to 1, as RGBA in the byte order of image data. */
export type Ramp = Uint32Array;

/** What a picture of cells needs: values [pairs, units] from 0 to 1 and the order of both. */
export interface CellPicture {
  readonly values: Float32Array;
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
}

/** A pixel for each row and each stretch of columns, [rows, pixels]: of several columns the strongest shows. */
export function cellPixels(
  { values, rows, columns }: CellPicture,
  view: MapView,
  width: number,
  pixels: number,
  ramp: Ramp,
): Uint32Array {
  const starts = columnStarts(view, width, pixels);
  const image = new Uint32Array(rows.length * pixels);
  for (let row = 0; row < rows.length; row++) {
    const first = rows[row]! * columns.length;
    // A network with few units does not fill the width.
    for (let k = 0; k < pixels && starts[k]! < columns.length; k++) {
      const start = starts[k]!;
      const end = Math.min(columns.length, Math.max(start + 1, starts[k + 1]!));
      let most = 0;
      for (let column = start; column < end; column++) {
        const value = values[first + columns[column]!]!;
        if (value > most) most = value;
      }
      image[row * pixels + k] = ramp[Math.min(ramp.length - 1, Math.floor(most * ramp.length))]!;
    }
  }
  return image;
}
