import { expect, test } from "vitest";
import {
  blockOf,
  blocksWithin,
  boxCorner,
  heightOfBlock,
  layOutHeat,
  heatPlaceAt,
  SYMBOL_ROW,
} from "./heat-layout";

const SIZES = { width: 250, labels: 50, boxWidth: 20, boxHeight: 24, rowGap: 2, blockGap: 14 };
const lines = (...texts: string[]) => texts.map((text) => ({ characters: Array.from(text) }));
/** The blocks as text, so that a change can be read. */
const shown = (layout: ReturnType<typeof layOutHeat>, texts: readonly string[]): string[] =>
  layout.blocks.map(
    ({ line, start, end, x, y }) => `${x},${y} “${Array.from(texts[line]!).slice(start, end).join("")}”`,
  );

test("lines break between words, words that are too long in the middle, empty lines take no place", () => {
  const texts = ["gitutyun ev arvest", "", "anhavatalioren", "ok"];
  const layout = layOutHeat(lines(...texts), 2, false, SIZES);
  expect(shown(layout, texts)).toMatchInlineSnapshot(`
    [
      "50,3 “gitutyun ”",
      "50,93 “ev arvest”",
      "50,183 “anhavatali”",
      "50,273 “oren”",
      "50,363 “ok”",
    ]
  `);
  expect([layout.width, layout.height]).toEqual([250, 5 * 76 + 4 * 14 + 6]);
});

test("a strip puts the lines side by side", () => {
  const texts = ["gitutyun ev arvest", "", "ok"];
  const layout = layOutHeat(lines(...texts), 1, true, SIZES);
  expect(shown(layout, texts)).toMatchInlineSnapshot(`
    [
      "50,3 “gitutyun ev arvest”",
      "430,3 “ok”",
    ]
  `);
  expect([layout.width, layout.height]).toEqual([50 + 18 * 20 + 20 + 40, heightOfBlock(1, SIZES) + 6]);
});

test.each([false, true])("every box is found under its own middle, in a strip: %s", (strip) => {
  const given = lines("gitutyun ev arvest", "u mshakuyt");
  const layout = layOutHeat(given, 3, strip, SIZES);
  given.forEach(({ characters }, line) => {
    characters.forEach((_, position) => {
      const block = blockOf(layout, { line, position })!;
      for (let row = SYMBOL_ROW; row < 3; row++) {
        const { x, y } = boxCorner(layout, block, position, row);
        expect(heatPlaceAt(layout, x + 10, y + 12)).toEqual({ line, position, row });
      }
    });
  });
});

test("outside of the boxes is no place", () => {
  const layout = layOutHeat(lines("ab", "c"), 1, false, SIZES);
  expect(heatPlaceAt(layout, 40, 5)).toBeUndefined();
  expect(heatPlaceAt(layout, 95, 5)).toBeUndefined();
  expect(heatPlaceAt(layout, 60, heightOfBlock(1, SIZES) + 8)).toBeUndefined();
  expect(heatPlaceAt(layout, 60, 1_000)).toBeUndefined();
  expect(heatPlaceAt(layOutHeat([], 1, false, SIZES), 60, 5)).toBeUndefined();
  expect(blockOf(layout, { line: 0, position: 2 })).toBeUndefined();
});

test("blocks in a window are those that touch it", () => {
  const layout = layOutHeat(lines("a", "b", "c", "d"), 1, false, SIZES);
  const step = heightOfBlock(1, SIZES) + SIZES.blockGap;
  expect(blocksWithin(layout, 0, 10)).toEqual([0, 0]);
  expect(blocksWithin(layout, step + 5, 2 * step + 5)).toEqual([1, 2]);
  expect(blocksWithin(layout, step - 5, step - 4)).toEqual([1, 0]);
});
