import type { CellLine, HeatRow } from "../../state/cells/cells-selectors";
import {
  blockOf,
  blocksWithin,
  boxCorner,
  SYMBOL_ROW,
  type HeatBlock,
  type HeatLayout,
  type HeatPlace,
} from "./heat-layout";
import { cssColour, paintOf } from "./palette";
import type { Canvas } from "./use-canvas";
import type { Inks } from "./use-inks";

/** Everything that the picture shows. */
export interface HeatPicture {
  readonly layout: HeatLayout;
  readonly lines: readonly CellLine[];
  readonly rows: readonly HeatRow[];
  /** Names at the left of the rows, that of the output symbols first. */
  readonly labels: readonly string[];
  /** The letter in question: its column stands out. */
  readonly chosen: Pick<HeatPlace, "line" | "position"> | undefined;
  /** The box under the pointer or at the keyboard's cursor. */
  readonly cursor: HeatPlace | undefined;
}

const FONT_SIZE = 15;

/** Draws the blocks in the frame's window. */
export function drawHeat(canvas: Canvas, picture: HeatPicture, inks: Inks): void {
  const { context, left: x, top: y, width, height } = canvas;
  const { layout } = picture;
  const { labels, boxWidth } = layout.sizes;
  const window = layout.strip ? { from: x + labels, to: x + width } : { from: y, to: y + height };
  const [first, last] = blocksWithin(layout, window.from, window.to);
  context.save();
  context.translate(-x, -y);
  context.textBaseline = "middle";
  for (let k = first; k <= last; k++) {
    const block = layout.blocks[k]!;
    const start = layout.strip
      ? Math.max(block.start, block.start + Math.floor((window.from - block.x) / boxWidth))
      : block.start;
    const end = layout.strip
      ? Math.min(block.end, block.start + Math.ceil((window.to - block.x) / boxWidth))
      : block.end;
    drawBlock(context, picture, inks, block, start, end);
  }
  drawMarks(context, picture, inks);
  drawLabels(canvas, picture, inks, first, last);
  context.restore();
}

/** Symbols, then a box with its letter per row, for the characters from start to end. */
function drawBlock(
  context: CanvasRenderingContext2D,
  { layout, lines, rows }: HeatPicture,
  { colours, signed, plain, latin, native }: Inks,
  block: HeatBlock,
  start: number,
  end: number,
): void {
  const { characters, symbols } = lines[block.line]!;
  const { boxWidth, boxHeight } = layout.sizes;
  context.textAlign = "center";
  context.font = `500 ${FONT_SIZE + 1}px ${native}`;
  const top = boxCorner(layout, block, start, SYMBOL_ROW);
  for (let t = start; t < end; t++) {
    const symbol = symbols[t]!;
    context.fillStyle = cssColour(symbol === PLACEHOLDER ? colours["ink-soft"] : colours.ink);
    context.fillText(symbol, top.x + (t - start + 0.5) * boxWidth, top.y + boxHeight / 2);
  }
  context.font = `${FONT_SIZE}px ${latin}`;
  const unknown = cssColour(colours["ink-soft"]);
  rows.forEach((row, k) => {
    const values = row.values[block.line];
    const palette = row.signed ? signed : plain;
    const corner = boxCorner(layout, block, start, k);
    for (let t = start; t < end; t++) {
      const value = values?.[t] ?? NaN;
      const left = corner.x + (t - start) * boxWidth;
      const paint = Number.isNaN(value) ? undefined : paintOf(palette, value, row.low, row.high);
      if (paint !== undefined) {
        context.fillStyle = paint.fillStyle;
        context.fillRect(left, corner.y, boxWidth - 1, boxHeight);
      }
      context.fillStyle = paint?.inkStyle ?? unknown;
      const character = characters[t]!;
      if (character !== " ")
        context.fillText(character, left + (boxWidth - 1) / 2, corner.y + boxHeight / 2 + 0.5);
    }
  });
}

/** What stands for a letter that is written together with the one before it. */
const PLACEHOLDER = "_";

/** A frame around the column of the letter in question, another around the box at the cursor. */
function drawMarks(
  context: CanvasRenderingContext2D,
  { layout, rows, chosen, cursor }: HeatPicture,
  { colours }: Inks,
): void {
  const { boxWidth, boxHeight, rowGap } = layout.sizes;
  const frame = (place: Pick<HeatPlace, "line" | "position">, row: number, count: number): void => {
    const block = blockOf(layout, place);
    if (block === undefined) return;
    const { x, y } = boxCorner(layout, block, place.position, row);
    context.strokeRect(x - 1.5, y - 1.5, boxWidth + 2, count * (boxHeight + rowGap) - rowGap + 3);
  };
  context.lineWidth = 2;
  context.strokeStyle = cssColour(colours.accent);
  if (chosen !== undefined) frame(chosen, SYMBOL_ROW, rows.length + 1);
  context.strokeStyle = cssColour(colours.ink);
  if (cursor !== undefined) frame(cursor, cursor.row, 1);
}

/** Row names at the left edge of the window, whatever is scrolled under them. */
function drawLabels(
  { context, left: x }: Canvas,
  { layout, labels }: HeatPicture,
  { colours, latin }: Inks,
  first: number,
  last: number,
): void {
  const { boxHeight } = layout.sizes;
  context.textAlign = "right";
  context.font = `500 13px ${latin}`;
  if (layout.strip) {
    context.fillStyle = cssColour(colours.surface);
    context.fillRect(x, 0, layout.sizes.labels - 2, layout.height + 4);
  }
  for (let k = first; k <= (layout.strip ? Math.min(first, last) : last); k++) {
    const block = layout.blocks[k]!;
    labels.forEach((label, row) => {
      const { y } = boxCorner(layout, block, block.start, row - 1);
      context.fillStyle = cssColour(row === 0 ? colours["ink-soft"] : colours.ink);
      context.fillText(label, x + layout.sizes.labels - 10, y + boxHeight / 2);
    });
  }
}
