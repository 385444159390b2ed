/** Pictures on canvas as the views draw them, in colours of the gallery's own, which say what they are for. */
import { drawHeat } from "../src/views/cells/draw-heat";
import { drawLayer } from "../src/views/cells/draw-layer";
import { layOutHeat } from "../src/views/cells/heat-layout";
import { layOutLayer } from "../src/views/cells/layer-layout";
import { createPalette, type TokenColours } from "../src/views/cells/palette";
import { cellNames, cellRows, cellText, layer } from "./fixtures/cells";

const colours: TokenColours = {
  positive: [198, 81, 2],
  negative: [0, 114, 122],
  sunken: [243, 240, 235],
  surface: [255, 255, 255],
  ink: [31, 29, 26],
  "ink-soft": [92, 87, 79],
  accent: [184, 74, 0],
  line: [226, 221, 213],
};
const inks = {
  colours,
  signed: createPalette(colours, true),
  plain: createPalette(colours, false),
  latin: "latin",
  native: "native",
};

const SIZES = { width: 400, labels: 150, boxWidth: 22, boxHeight: 28, rowGap: 3, blockGap: 18 };

export function paintHeat(context: CanvasRenderingContext2D): void {
  const layout = layOutHeat(cellText.lines, cellRows.length, false, SIZES);
  const { width, height } = layout;
  const picture = {
    layout,
    lines: cellText.lines,
    rows: cellRows,
    labels: ["Armenian", ...cellNames],
    chosen: { line: 0, position: 2 },
    cursor: { line: 0, position: 4, row: 1 },
  };
  drawHeat({ context, left: 0, top: 0, width, height }, picture, inks);
}

export function paintLayer(context: CanvasRenderingContext2D): void {
  const layout = layOutLayer(layer.order.length, layer.trace.length, SIZES.width);
  const { width, height } = layout;
  const marks = { line: cellText.lines[0]!, pinned: [1], chosen: 2, cursor: { row: 3, position: 4 } };
  // Its pixels are another test's; here it is where they go.
  const image = "image" as unknown as HTMLCanvasElement;
  drawLayer({ context, left: 0, top: 0, width, height }, layout, image, marks, inks);
}
