import { expect, test } from "vitest";
import { splitLines } from "../../language/lines";
import type { LineState } from "../app-state";
import { brushLetters, spansOfLetters, spansOfSelection } from "./brush-letters";
import { language } from "../test-language";

const linesOf = (text: string): LineState[] =>
  splitLines(text).map((line) => ({ ...line, shown: undefined }));
const shown = (text: string, caret: number, most: number): [string, boolean] => {
  const { letters, cut } = brushLetters({ lines: linesOf(text), caret, language }, most);
  return [letters.map(({ character }) => character).join(""), cut];
};

test.each([
  ["a short text is there as a whole", "ab\ncd\n", 0, 10, "abcd", false],
  ["whole lines around the caret, those above first", "abc\nde\nfg\nhij", 5, 6, "abcde", true],
  ["those below if there is room", "a\nbc\nd", 2, 4, "abcd", false],
  ["of a long line the part around the caret", "abcdefghij", 5, 4, "defg", true],
  ["its end, if the caret is there", "abcdefghij", 10, 4, "ghij", true],
  ["characters of two units count once", "a😀b", 0, 3, "a😀b", false],
  ["nothing of an empty text", "", 0, 5, "", false],
])("%s", (_title, text, caret, most, letters, cut) => {
  expect(shown(text, caret, most)).toEqual([letters, cut]);
});

test("letters give a span for each line, at their positions", () => {
  const { letters } = brushLetters({ lines: linesOf("a😀b\ncd"), caret: 0, language }, 10);
  expect(spansOfLetters(letters.slice(1, 4))).toEqual([
    { line: 0, start: 1, end: 3 },
    { line: 1, start: 0, end: 1 },
  ]);
});

test.each([
  [1, 4, [{ line: 0, start: 1, end: 3 }]],
  [
    0,
    7,
    [
      { line: 0, start: 0, end: 3 },
      { line: 1, start: 0, end: 2 },
    ],
  ],
  [4, 5, []],
  [2, 2, []],
])("units %i to %i of the text are the spans of their characters", (from, to, spans) => {
  expect(spansOfSelection({ lines: linesOf("a😀b\ncd"), language }, from, to)).toEqual(spans);
});
