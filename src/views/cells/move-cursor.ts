import { blockOf, SYMBOL_ROW, type HeatBlock, type HeatLayout, type HeatPlace } from "./heat-layout";

/**
 * Where a key moves the cursor: along the text (also from line to line), from row to row and over the edge of a block into
 * the next, to either end of the block. Undefined for keys that move nothing and at the ends of the picture.
 */
export function movedCursor(layout: HeatLayout, from: HeatPlace, key: string): HeatPlace | undefined {
  const block = blockOf(layout, from) ?? layout.blocks[0];
  if (block === undefined) return undefined;
  const at = layout.blocks.indexOf(block);
  const { line, position, row } = from;
  switch (key) {
    case "ArrowRight":
      if (position + 1 < block.end) return { line, position: position + 1, row };
      return startOf(layout.blocks[at + 1], row);
    case "ArrowLeft":
      if (position > block.start) return { line, position: position - 1, row };
      return endOf(layout.blocks[at - 1], row);
    case "ArrowDown":
      if (row + 1 < layout.rows) return { line, position, row: row + 1 };
      return layout.strip ? undefined : under(block, layout.blocks[at + 1], position, SYMBOL_ROW);
    case "ArrowUp":
      if (row > SYMBOL_ROW) return { line, position, row: row - 1 };
      return layout.strip ? undefined : under(block, layout.blocks[at - 1], position, layout.rows - 1);
    case "Home":
      return startOf(block, row);
    case "End":
      return endOf(block, row);
    case "PageDown":
      return under(block, layout.blocks[at + 1], position, row);
    case "PageUp":
      return under(block, layout.blocks[at - 1], position, row);
    default:
      return undefined;
  }
}

const startOf = (block: HeatBlock | undefined, row: number): HeatPlace | undefined =>
  block && { line: block.line, position: block.start, row };
const endOf = (block: HeatBlock | undefined, row: number): HeatPlace | undefined =>
  block && { line: block.line, position: block.end - 1, row };

/** The box of another block in the same column, or its last one. */
function under(
  block: HeatBlock,
  other: HeatBlock | undefined,
  position: number,
  row: number,
): HeatPlace | undefined {
  if (other === undefined) return undefined;
  return { line: other.line, position: Math.min(other.start + position - block.start, other.end - 1), row };
}
