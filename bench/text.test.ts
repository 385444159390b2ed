import { expect, test } from "vitest";
import { offsetOf } from "./places";
import { linesOf, textOf, typedLetters } from "./text";

test("a text has exactly the length asked for", () => {
  expect(textOf(5)).toBe("Barev");
  expect(textOf(20_000)).toHaveLength(20_000);
});

test("lines are cut between words and lose nothing else", () => {
  const lines = linesOf(40, 50).split("\n");
  expect(lines).toHaveLength(40);
  for (const line of lines.slice(0, -1)) expect(line.length).toBeGreaterThan(30);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(50);
  expect(textOf(40 * 50).startsWith(lines.slice(0, -1).join(" "))).toBe(true);
});

test("the middle is the start of a word, and another one in the next round of a long text", () => {
  const text = textOf(2_000);
  const [first, second] = [offsetOf("middle", text), offsetOf("middle", text, 1)];
  for (const at of [first, second]) expect(text[at - 1]).toBe(" ");
  expect(second).toBeGreaterThan(first);
  expect(offsetOf("end", text)).toBe(2_000);
});

test("each round types other letters", () => {
  expect(typedLetters(0, 13)).toHaveLength(13);
  expect(typedLetters(1, 13)).not.toBe(typedLetters(0, 13));
});
