import { signalCode } from "../../analysis/signal-name";
import type { Language } from "../../language/language";
import { pairName } from "../../state/letter/pair";
import { cellPixels } from "./cell-pixels";
import type { MapColours } from "./map-colours";
import { cellsWidth, columnX, type MapGeometry, type MapPlace } from "./map-geometry";
import { WIDEST, type MapView } from "./map-view";
import type { Band } from "./overview-order";
import type { OverviewCells } from "./overview-cells";

/** All that the picture shows. Rows and columns are those shown, from the top and from the left. */
export interface MapPicture {
  readonly language: Language;
  readonly cells: OverviewCells;
  readonly cellsPerDirection: number;
  readonly values: Float32Array;
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
  readonly bands: readonly Band[];
  readonly chosenRow: number | undefined;
  readonly pinnedColumn: number | undefined;
}

export const labelFont = ({ pack }: Language): string =>
  `10.5px "Inter Variable", "${pack.page.font}", sans-serif`;

/** Draws the map on a canvas of geometry.width x height CSS pixels with `density` pixels to each. */
export function drawMap(
  context: CanvasRenderingContext2D,
  picture: MapPicture,
  geometry: MapGeometry,
  view: MapView,
  colours: MapColours,
  crosshair: MapPlace | undefined,
  density: number,
): void {
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, geometry.width, geometry.height);
  drawCells(context, picture, geometry, view, colours, density);
  drawPairs(context, picture, geometry, colours, crosshair);
  context.save();
  context.beginPath();
  context.rect(geometry.left, 0, cellsWidth(geometry), geometry.height);
  context.clip();
  if (view.scale >= WIDEST * 0.9) drawUnitNames(context, picture, geometry, view, colours);
  else drawBands(context, picture, geometry, view, colours);
  drawMarks(context, picture, geometry, view, colours, crosshair);
  context.restore();
}

function drawCells(
  context: CanvasRenderingContext2D,
  picture: MapPicture,
  geometry: MapGeometry,
  view: MapView,
  colours: MapColours,
  density: number,
): void {
  const width = cellsWidth(geometry);
  const image = cellsCanvas(picture, view, width, Math.round(width * density), colours);
  const { left, top, rowHeight, rows } = geometry;
  context.imageSmoothingEnabled = false;
  context.drawImage(image, left, top, width, rowHeight * rows);
}

/** The cells in sight on a canvas of their own, a pixel high each. */
export function cellsCanvas(
  picture: MapPicture,
  view: MapView,
  width: number,
  pixels: number,
  { ramp }: MapColours,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [pixels, picture.rows.length];
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(pixels, picture.rows.length);
  new Uint32Array(image.data.buffer).set(cellPixels(picture, view, width, pixels, ramp));
  context.putImageData(image, 0, 0);
  return canvas;
}

function drawPairs(
  context: CanvasRenderingContext2D,
  { cells, rows, chosenRow, language }: MapPicture,
  { left, top, rowHeight }: MapGeometry,
  { ink, soft, accent }: MapColours,
  crosshair: MapPlace | undefined,
): void {
  const font = labelFont(language);
  context.textAlign = "right";
  context.textBaseline = "middle";
  rows.forEach((pair, row) => {
    const chosen = row === chosenRow;
    context.font = chosen ? `700 ${font}` : font;
    context.fillStyle = chosen ? accent : row === crosshair?.row ? ink : soft;
    context.fillText(pairName(cells.pairs[pair]!, language), left - 6, top + (row + 0.5) * rowHeight + 0.5);
  });
}

/** Names of the bands, where they fit, and a line between neighbours. */
function drawBands(
  context: CanvasRenderingContext2D,
  { bands, language }: MapPicture,
  geometry: MapGeometry,
  view: MapView,
  { soft, line, surface }: MapColours,
): void {
  context.font = labelFont(language);
  context.textAlign = "center";
  for (const { name, start, end } of bands) {
    const from = Math.max(geometry.left, columnX(geometry, view, start));
    const to = Math.min(geometry.width, columnX(geometry, view, end));
    if (to <= from) continue;
    context.fillStyle = line;
    context.fillRect(from + 0.5, geometry.top - 4, Math.max(1, to - from - 1), 2);
    context.fillStyle = surface;
    // A gap at both ends; the edge of the map has one of its own.
    for (const edge of [start, end]) {
      const x = columnX(geometry, view, edge);
      if (x > geometry.left && x < geometry.width)
        context.fillRect(x - 0.5, geometry.top, 1, geometry.height);
    }
    context.fillStyle = soft;
    if (context.measureText(name).width + 4 <= to - from) context.fillText(name, (from + to) / 2, 8);
  }
}

function drawUnitNames(
  context: CanvasRenderingContext2D,
  { cells, columns, language }: MapPicture,
  geometry: MapGeometry,
  view: MapView,
  { soft }: MapColours,
): void {
  context.font = labelFont(language);
  context.textAlign = "center";
  context.fillStyle = soft;
  const last = Math.min(columns.length, view.offset + cellsWidth(geometry) / view.scale);
  for (let column = Math.floor(view.offset); column < last; column++)
    context.fillText(
      signalCode(cells.units[columns[column]!]!),
      columnX(geometry, view, column + 0.5),
      geometry.top - 9,
    );
}

/** The chosen pair, the pinned unit, and where pointer or keyboard are. */
function drawMarks(
  context: CanvasRenderingContext2D,
  { chosenRow, pinnedColumn }: MapPicture,
  geometry: MapGeometry,
  view: MapView,
  { accent, ink }: MapColours,
  crosshair: MapPlace | undefined,
): void {
  const { left, top, rowHeight, rows } = geometry;
  const width = cellsWidth(geometry);
  const row = (at: number): void =>
    context.strokeRect(left + 0.5, top + at * rowHeight + 0.5, width - 1, rowHeight);
  const column = (at: number): void => {
    const wide = Math.max(2, view.scale);
    const x = columnX(geometry, view, at + 0.5) - wide / 2;
    context.strokeRect(x, top + 0.5, wide, rows * rowHeight);
  };
  context.lineWidth = 1;
  context.strokeStyle = accent;
  if (chosenRow !== undefined) row(chosenRow);
  if (pinnedColumn !== undefined) {
    column(pinnedColumn);
    const x = columnX(geometry, view, pinnedColumn + 0.5);
    context.fillStyle = accent;
    context.beginPath();
    context.moveTo(x - 5, top - 8);
    context.lineTo(x + 5, top - 8);
    context.lineTo(x, top - 1);
    context.fill();
  }
  if (crosshair === undefined) return;
  context.strokeStyle = ink;
  context.globalAlpha = 0.55;
  row(crosshair.row);
  if (crosshair.column !== undefined) column(crosshair.column);
  context.globalAlpha = 1;
}
