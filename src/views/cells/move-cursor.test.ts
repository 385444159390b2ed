import { expect, test } from "vitest";
import { layOutHeat, SYMBOL_ROW, type HeatLayout, type HeatPlace } from "./heat-layout";
import { movedCursor } from "./move-cursor";

const SIZES = { width: 250, labels: 50, boxWidth: 20, boxHeight: 24, rowGap: 2, blockGap: 14 };
/** Blocks "gitutyun ", "ev arvest", "ok" in two lines, with two signal rows. */
const lay = (strip: boolean): HeatLayout =>
  layOutHeat(
    ["gitutyun ev arvest", "ok"].map((text) => ({ characters: Array.from(text) })),
    2,
    strip,
    SIZES,
  );
const wrapped = lay(false);
const strip = lay(true);

/** A place as "line.position row". */
const place = (text: string): HeatPlace => {
  const [line, position, row] = text.split(/[. ]/).map(Number);
  return { line: line!, position: position!, row: row! };
};

test.each([
  ["within a block", "0.3 0", "ArrowRight", "0.4 0"],
  ["over the end of a block", "0.8 1", "ArrowRight", "0.9 1"],
  ["on to the next line", "0.17 1", "ArrowRight", "1.0 1"],
  ["back to the line before", "1.0 1", "ArrowLeft", "0.17 1"],
  ["from the output symbols to the first row", `0.3 ${SYMBOL_ROW}`, "ArrowDown", "0.3 0"],
  ["from the last row to the block below", "0.3 1", "ArrowDown", `0.12 ${SYMBOL_ROW}`],
  ["to the end of a shorter block", "0.15 1", "ArrowDown", `1.1 ${SYMBOL_ROW}`],
  ["from the output symbols to the block above", `0.12 ${SYMBOL_ROW}`, "ArrowUp", "0.3 1"],
  ["to the start of the block", "0.12 1", "Home", "0.9 1"],
  ["to its end", "0.12 1", "End", "0.17 1"],
  ["a block down in the same row", "0.3 1", "PageDown", "0.12 1"],
  ["a block up in the same row", "1.1 0", "PageUp", "0.10 0"],
])("%s: %s, %s", (_title, from, key, to) => {
  expect(movedCursor(wrapped, place(from), key)).toEqual(place(to));
});

test("nothing moves at the ends of the picture, by other keys, or in a picture without blocks", () => {
  expect(movedCursor(wrapped, place(`0.0 ${SYMBOL_ROW}`), "ArrowLeft")).toBeUndefined();
  expect(movedCursor(wrapped, place(`0.0 ${SYMBOL_ROW}`), "ArrowUp")).toBeUndefined();
  expect(movedCursor(wrapped, place("1.1 1"), "ArrowRight")).toBeUndefined();
  expect(movedCursor(wrapped, place("1.1 1"), "ArrowDown")).toBeUndefined();
  expect(movedCursor(wrapped, place("0.0 0"), "a")).toBeUndefined();
  expect(movedCursor(layOutHeat([], 2, false, SIZES), place("0.0 0"), "ArrowRight")).toBeUndefined();
});

test("in a strip there is nothing above and below the rows", () => {
  expect(movedCursor(strip, place("0.3 1"), "ArrowDown")).toBeUndefined();
  expect(movedCursor(strip, place(`0.3 ${SYMBOL_ROW}`), "ArrowUp")).toBeUndefined();
  expect(movedCursor(strip, place("0.17 0"), "ArrowRight")).toEqual(place("1.0 0"));
});
