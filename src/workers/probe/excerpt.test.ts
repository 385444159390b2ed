import { expect, test } from "vitest";
import { excerptOf } from "./excerpt";

const line = (text: string) => ({ latin: Array.from(text), native: Array.from(text.toUpperCase()) });
const marked = (text: string, at: readonly number[]) => ({
  marks: Uint8Array.from(text, (_, k) => (at.includes(k) ? 1 : 0)),
  matches: at.length,
});

test("short lines with a match come whole, others not at all", () => {
  const excerpt = excerptOf([line("abc"), line("de")], [marked("abc", []), marked("de", [1])]);
  expect(excerpt).toEqual([
    { line: 1, start: 0, latin: ["d", "e"], native: ["D", "E"], marks: Uint8Array.of(0, 1), cut: false },
  ]);
});

test.each([
  [300, 0, 0, true],
  [300, 100, 60, true],
  [300, 299, 140, false],
])("of a line of %i positions that matches at %i the stretch begins at %i", (length, at, start, cut) => {
  const text = "x".repeat(length);
  const [stretch] = excerptOf([line(text)], [marked(text, [at])]);
  expect(stretch).toMatchObject({ start, cut });
  expect(stretch!.latin).toHaveLength(160);
  expect(stretch!.marks.indexOf(1)).toBe(at - start);
});

test("there are ten lines at most", () => {
  const lines = Array.from({ length: 30 }, () => line("a"));
  expect(
    excerptOf(
      lines,
      lines.map(() => marked("a", [0])),
    ),
  ).toHaveLength(10);
});
