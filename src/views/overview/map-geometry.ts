import type { MapView } from "./map-view";

/** Places on the heat map, in CSS pixels. */
export interface MapGeometry {
  /** Of the whole canvas. */
  readonly width: number;
  readonly height: number;
  /** Where cells begin: pairs are named left of them, bands of units above. */
  readonly left: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly rows: number;
  readonly columns: number;
}

const LEFT = 54;
const TOP = 20;
const ROW = 12;

export function mapGeometry(width: number, rows: number, columns: number): MapGeometry {
  return { width, height: TOP + rows * ROW + 1, left: LEFT, top: TOP, rowHeight: ROW, rows, columns };
}

/** Width of the part that has cells. */
export const cellsWidth = ({ width, left }: Pick<MapGeometry, "width" | "left">): number =>
  Math.max(1, width - left);

/** A place on the map by shown row and column; no column where the pairs are named. */
export interface MapPlace {
  readonly row: number;
  readonly column: number | undefined;
}

/** What stands at a point; undefined above and below the rows. */
export function mapPlaceAt(
  { left, top, rowHeight, rows, columns }: MapGeometry,
  { scale, offset }: MapView,
  x: number,
  y: number,
): MapPlace | undefined {
  const row = Math.floor((y - top) / rowHeight);
  if (row < 0 || row >= rows) return undefined;
  const column = Math.floor(offset + (x - left) / scale);
  return { row, column: x < left || column < 0 || column >= columns ? undefined : column };
}

/** Left edge of a shown column. */
export const columnX = ({ left }: MapGeometry, { scale, offset }: MapView, column: number): number =>
  left + (column - offset) * scale;

/**
 * The columns behind each of `pixels` equal stretches of the part with cells: stretch k has columns starts[k] to
 * starts[k + 1], at least one. So no column is lost where there is less than a pixel for each.
 */
export function columnStarts({ scale, offset }: MapView, width: number, pixels: number): Uint32Array {
  const perPixel = width / pixels / scale;
  return Uint32Array.from({ length: pixels + 1 }, (_, k) => Math.floor(offset + k * perPixel + 1e-6));
}
