import { create, type Selection } from "d3";
import { pairName } from "../../state/letter/pair";
import { cellsCanvas, labelFont, type MapPicture } from "./draw-map";
import type { MapColours } from "./map-colours";
import { cellsWidth, columnX, type MapGeometry } from "./map-geometry";
import type { MapView } from "./map-view";

/** Pixels of the cells for each unit of the drawing. */
const DENSITY = 2;

/** The map as it is shown, as a drawing that can be taken away: cells as a picture in it, all else as shapes and text. */
export function overviewSvg(
  picture: MapPicture,
  geometry: MapGeometry,
  view: MapView,
  colours: MapColours,
): SVGSVGElement {
  const { width, height, left, top, rowHeight } = geometry;
  const inner = cellsWidth(geometry);
  const family = labelFont(picture.language).replace(/^\S+ /, "");
  const svg = create<SVGSVGElement>("svg:svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("font-family", family)
    .attr("font-size", 10.5)
    .attr("fill", colours.soft);
  svg.append("rect").attr("width", width).attr("height", height).attr("fill", colours.surface);
  svg
    .append("image")
    .attr("x", left)
    .attr("y", top)
    .attr("width", inner)
    .attr("height", picture.rows.length * rowHeight)
    .attr("preserveAspectRatio", "none")
    .attr("image-rendering", "pixelated")
    .attr("href", cellsCanvas(picture, view, inner, Math.round(inner * DENSITY), colours).toDataURL());
  const { rows, chosenRow, cells } = picture;
  svg
    .append("g")
    .attr("text-anchor", "end")
    .selectAll("text")
    .data(rows)
    .join("text")
    .attr("x", left - 6)
    .attr("y", (_, row) => top + (row + 0.5) * rowHeight + 3.5)
    .attr("fill", (_, row) => (row === chosenRow ? colours.accent : null))
    .attr("font-weight", (_, row) => (row === chosenRow ? 700 : null))
    .text((pair) => pairName(cells.pairs[pair]!, picture.language));
  appendBands(svg.append("g"), picture, geometry, view, colours);
  svg
    .append("g")
    .attr("fill", "none")
    .attr("stroke", colours.accent)
    .selectAll("rect")
    .data(marks(picture, geometry, view))
    .join("rect")
    .attr("x", ({ x }) => x)
    .attr("y", ({ y }) => y)
    .attr("width", ({ wide }) => wide)
    .attr("height", ({ high }) => high);
  return svg.node()!;
}

/** Names of the bands, where they fit, over a bar for each. */
function appendBands(
  group: Selection<SVGGElement, undefined, null, undefined>,
  picture: MapPicture,
  geometry: MapGeometry,
  view: MapView,
  colours: MapColours,
): void {
  const { left, top, width } = geometry;
  const bands = picture.bands
    .map(({ name, start, end }) => ({
      name,
      from: Math.max(left, columnX(geometry, view, start)),
      to: Math.min(width, columnX(geometry, view, end)),
    }))
    .filter(({ from, to }) => to > from);
  const band = group.attr("text-anchor", "middle").selectAll("g").data(bands).join("g");
  band
    .append("rect")
    .attr("x", ({ from }) => from + 0.5)
    .attr("y", top - 4)
    .attr("width", ({ from, to }) => Math.max(1, to - from - 1))
    .attr("height", 2)
    .attr("fill", colours.line);
  band
    .filter(({ from, to, name }) => to - from > 8 * name.length)
    .append("text")
    .attr("x", ({ from, to }) => (from + to) / 2)
    .attr("y", 12)
    .text(({ name }) => name);
}

/** Boxes round the chosen pair and the pinned unit, as far as they are in sight. */
function marks({ chosenRow, pinnedColumn }: MapPicture, geometry: MapGeometry, view: MapView) {
  const { left, top, width, rowHeight, rows } = geometry;
  const row =
    chosenRow === undefined
      ? []
      : [{ x: left + 0.5, y: top + chosenRow * rowHeight + 0.5, wide: width - left - 1, high: rowHeight }];
  if (pinnedColumn === undefined) return row;
  const wide = Math.max(2, view.scale);
  const x = columnX(geometry, view, pinnedColumn + 0.5) - wide / 2;
  const inSight = x >= left && x + wide <= width;
  return inSight ? [...row, { x, y: top + 0.5, wide, high: rows * rowHeight }] : row;
}
