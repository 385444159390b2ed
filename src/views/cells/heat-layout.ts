import { bisectRight } from "d3";

/** Sizes in CSS pixels. */
export interface HeatSizes {
  /** Width of the whole picture, with the labels. */
  readonly width: number;
  /** Width of the row names at the left. */
  readonly labels: number;
  readonly boxWidth: number;
  readonly boxHeight: number;
  /** Between two rows. */
  readonly rowGap: number;
  /** Under a block of rows. */
  readonly blockGap: number;
}

/** A stretch of one line with all rows under it: output symbols first, then one row per signal. */
export interface HeatBlock {
  /** Place of the line. */
  readonly line: number;
  /** Its characters, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Left edge of the first box and top edge of the first row. */
  readonly x: number;
  readonly y: number;
}

export interface HeatLayout {
  readonly sizes: HeatSizes;
  /** Signal rows, without the one of output symbols. */
  readonly rows: number;
  readonly strip: boolean;
  readonly blocks: readonly HeatBlock[];
  readonly width: number;
  readonly height: number;
}

/** Row number of the output symbols; signal rows have 0 and up. */
export const SYMBOL_ROW = -1;

/** A box by line, character and row. */
export interface HeatPlace {
  readonly line: number;
  readonly position: number;
  readonly row: number;
}

/** Above and under all blocks, for the frame around a box. */
const MARGIN = 3;

/** Space between the lines of a strip, in boxes. */
const STRIP_GAP = 1;

/** Places the boxes of all lines: broken between words to fit the width, or one line after the other in a strip. */
export function layOutHeat(
  lines: readonly { readonly characters: readonly string[] }[],
  rows: number,
  strip: boolean,
  sizes: HeatSizes,
): HeatLayout {
  const { labels, boxWidth, width, blockGap } = sizes;
  const blockHeight = heightOfBlock(rows, sizes);
  const columns = Math.max(1, Math.floor((width - labels) / boxWidth));
  const blocks: HeatBlock[] = [];
  let x = labels;
  lines.forEach(({ characters }, line) => {
    const add = (start: number, end: number): void => {
      const y = MARGIN + (strip ? 0 : blocks.length * (blockHeight + blockGap));
      blocks.push({ line, start, end, x, y });
    };
    if (strip) {
      if (characters.length === 0) return;
      add(0, characters.length);
      x += (characters.length + STRIP_GAP) * boxWidth;
      return;
    }
    for (let start = 0; start < characters.length;) {
      const end = breakBefore(characters, start, columns);
      add(start, end);
      start = end;
    }
  });
  const stacked = strip ? 1 : Math.max(1, blocks.length);
  const height = stacked * (blockHeight + blockGap) - blockGap + 2 * MARGIN;
  return {
    sizes,
    rows,
    strip,
    blocks,
    width: strip ? Math.max(width, x - STRIP_GAP * boxWidth) : width,
    height,
  };
}

/** Where the next stretch begins: behind the last space that fits, or in the middle of a word that is too long. */
function breakBefore(characters: readonly string[], start: number, columns: number): number {
  const limit = start + columns;
  if (characters.length <= limit) return characters.length;
  for (let end = limit; end > start; end--) if (characters[end - 1] === " ") return end;
  return limit;
}

export function heightOfBlock(rows: number, { boxHeight, rowGap }: HeatSizes): number {
  return (rows + 1) * (boxHeight + rowGap) - rowGap;
}

/** Left and top edge of a box. */
export function boxCorner(
  { sizes: { boxWidth, boxHeight, rowGap } }: HeatLayout,
  block: HeatBlock,
  position: number,
  row: number,
): { readonly x: number; readonly y: number } {
  return { x: block.x + (position - block.start) * boxWidth, y: block.y + (row + 1) * (boxHeight + rowGap) };
}

/** The box under a point of the picture; gaps between rows belong to the row above. Undefined outside of all. */
export function heatPlaceAt(layout: HeatLayout, x: number, y: number): HeatPlace | undefined {
  const { blocks, rows, sizes, strip } = layout;
  const key = strip ? x : y;
  const block =
    blocks[
      bisectRight(
        blocks.map((one) => (strip ? one.x : one.y)),
        key,
      ) - 1
    ];
  if (block === undefined) return undefined;
  const position = block.start + Math.floor((x - block.x) / sizes.boxWidth);
  const row = Math.floor((y - block.y) / (sizes.boxHeight + sizes.rowGap)) - 1;
  if (position < block.start || position >= block.end || row < SYMBOL_ROW || row >= rows) return undefined;
  return { line: block.line, position, row };
}

/** The block that a character stands in; undefined if the picture has no such character. */
export function blockOf(
  { blocks }: HeatLayout,
  { line, position }: Pick<HeatPlace, "line" | "position">,
): HeatBlock | undefined {
  return blocks.find((block) => block.line === line && position >= block.start && position < block.end);
}

/** First and last block of those that touch a window of the picture, inclusive. */
export function blocksWithin(
  { blocks, rows, sizes, strip }: HeatLayout,
  from: number,
  to: number,
): readonly [first: number, last: number] {
  const end = (block: HeatBlock): number =>
    strip ? block.x + (block.end - block.start) * sizes.boxWidth : block.y + heightOfBlock(rows, sizes);
  const first = bisectRight(blocks.map(end), from);
  const last =
    bisectRight(
      blocks.map((block) => (strip ? block.x : block.y)),
      to,
    ) - 1;
  return [first, last];
}
