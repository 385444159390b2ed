import type { CellLine } from "../../state/cells/cells-selectors";
import type { LayerPicture } from "../../state/cells/layer-picture";
import type { LayerLayout, LayerPlace } from "./layer-layout";
import { cssColour, paintOf } from "./palette";
import type { Canvas } from "./use-canvas";
import type { Inks } from "./use-inks";

/** A layer as an image with a pixel per value: rows in the picture's order, characters along. */
export function layerImage({ trace, order, bounds, signed }: LayerPicture, inks: Inks): HTMLCanvasElement {
  const palette = signed ? inks.signed : inks.plain;
  const { length, values } = trace;
  const image = document.createElement("canvas");
  image.width = Math.max(1, length);
  image.height = Math.max(1, order.length);
  const pixels = new ImageData(image.width, image.height);
  order.forEach((unit, row) => {
    const bound = bounds[unit]!;
    for (let t = 0; t < length; t++) {
      const { fill } = paintOf(palette, values[unit * length + t]!, signed ? -bound : 0, bound);
      const at = 4 * (row * length + t);
      pixels.data[at] = fill[0];
      pixels.data[at + 1] = fill[1];
      pixels.data[at + 2] = fill[2];
      pixels.data[at + 3] = 255;
    }
  });
  image.getContext("2d")!.putImageData(pixels, 0, 0);
  return image;
}

/** What is drawn around the image. */
export interface LayerMarks {
  readonly line: CellLine;
  /** Rows (places in the order) of units that are in the heat map. */
  readonly pinned: readonly number[];
  readonly chosen: number | undefined;
  readonly cursor: LayerPlace | undefined;
}

/** Draws what the frame's window shows of the layer. */
export function drawLayer(
  { context, left: x, width }: Canvas,
  layout: LayerLayout,
  image: HTMLCanvasElement,
  marks: LayerMarks,
  inks: Inks,
): void {
  const { margin, boxWidth, boxHeight, top, units, length } = layout;
  const first = Math.max(0, Math.floor((x - margin) / boxWidth));
  const last = Math.min(length, Math.ceil((x + width - margin) / boxWidth));
  if (last <= first) return;
  context.save();
  context.translate(-x, 0);
  context.imageSmoothingEnabled = false;
  const from = margin + first * boxWidth;
  context.drawImage(
    image,
    first,
    0,
    last - first,
    units,
    from,
    top,
    (last - first) * boxWidth,
    units * boxHeight,
  );
  drawLetters(context, layout, marks.line, inks, first, last);
  drawMarks(context, layout, marks, inks, x);
  context.restore();
}

function drawLetters(
  context: CanvasRenderingContext2D,
  { margin, boxWidth, top }: LayerLayout,
  { characters, symbols }: CellLine,
  { colours, latin, native }: Inks,
  first: number,
  last: number,
): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  const size = Math.min(15, boxWidth);
  for (let t = first; t < Math.min(last, characters.length); t++) {
    const middle = margin + (t + 0.5) * boxWidth;
    context.fillStyle = cssColour(colours.ink);
    context.font = `500 ${size}px ${native}`;
    context.fillText(symbols[t]!, middle, top - 34);
    context.fillStyle = cssColour(colours["ink-soft"]);
    context.font = `${size}px ${latin}`;
    context.fillText(characters[t]!, middle, top - 13);
  }
}

/** Triangles at the pinned rows, a frame around the letter in question, lines through the box at the cursor. */
function drawMarks(
  context: CanvasRenderingContext2D,
  layout: LayerLayout,
  { pinned, chosen, cursor }: LayerMarks,
  { colours }: Inks,
  x: number,
): void {
  const { margin, boxWidth, boxHeight, top, height } = layout;
  context.fillStyle = cssColour(colours.accent);
  for (const row of pinned) {
    const y = top + (row + 0.5) * boxHeight;
    context.beginPath();
    context.moveTo(x + margin - 3, y);
    context.lineTo(x + margin - 12, y - 5);
    context.lineTo(x + margin - 12, y + 5);
    context.fill();
  }
  context.lineWidth = 2;
  if (chosen !== undefined) {
    context.strokeStyle = cssColour(colours.accent);
    context.strokeRect(margin + chosen * boxWidth - 1, 1, boxWidth + 2, height - 2);
  }
  if (cursor !== undefined) {
    context.lineWidth = 1;
    context.strokeStyle = cssColour(colours.ink);
    const y = top + cursor.row * boxHeight;
    if (cursor.row >= 0) context.strokeRect(margin - 0.5, y - 1.5, layout.width - margin, boxHeight + 3);
    context.strokeRect(margin + cursor.position * boxWidth - 0.5, 1.5, boxWidth + 1, height - 3);
  }
}
