import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_LINE, splitLines } from "./lines";

test("lines and their breaks, joined, are the text", () => {
  const text = fc
    .array(fc.constantFrom("a", "բ ", "\n", "\r", "\r\n", "😀", "x".repeat(900)))
    .map((p) => p.join(""));
  fc.assert(
    fc.property(text, (whole) => {
      const lines = splitLines(whole);
      expect(lines.map((line) => line.text + line.lineBreak).join("")).toBe(whole);
      for (const line of lines) {
        expect(line.text.length).toBeLessThanOrEqual(LONGEST_LINE);
        expect(whole.startsWith(line.text, line.start)).toBe(true);
      }
    }),
  );
});

test.each([
  ["", [""]],
  ["a", ["a"]],
  ["a\n", ["a", ""]],
  ["a\r\nb\rc\nd", ["a", "b", "c", "d"]],
])("%j has the lines %j", (text, expected) => {
  expect(splitLines(text).map((line) => line.text)).toEqual(expected);
});

test("a long line is cut behind a space", () => {
  const lines = splitLines("barev ".repeat(1000));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines.slice(0, -1)) expect(line.text.endsWith("barev ")).toBe(true);
});

test("a long line without a space is cut, but not inside a surrogate pair", () => {
  for (const line of splitLines("x" + "😀".repeat(3000)))
    expect(Array.from(line.text).every((character) => character === "x" || character === "😀")).toBe(true);
});

test("an edit in a very long line moves the cuts near it, not all that follow", () => {
  const sentences = Array.from(
    { length: 600 },
    (_, k) => `Es ${"shat ".repeat(k % 9)}lav em, du inchpes es? `,
  );
  const text = sentences.join("");
  const before = splitLines(text).map((line) => line.text);
  const after = splitLines(`${text.slice(0, 5000)}abc${text.slice(5000)}`).map((line) => line.text);
  const changed = after.filter((part) => !before.includes(part));
  expect(before.length).toBeGreaterThan(10);
  expect(changed.length).toBeLessThanOrEqual(2);
});
