import { expect, test } from "vitest";
import { wordAt } from "./word-at";

test("a word is cut at the letter, counted in code points", () => {
  expect(wordAt({ text: "😀 im tsar e", position: 5 })).toEqual({ before: "", at: "t", after: "sar" });
  expect(wordAt({ text: "im tsar", position: 6 })).toEqual({ before: "tsa", at: "r", after: "" });
});

test("of a long word only the surroundings of the letter are shown", () => {
  const { before, at, after } = wordAt({ text: `${"a".repeat(40)}t${"b".repeat(40)}`, position: 40 });
  expect([before, at, after]).toEqual([`…${"a".repeat(16)}`, "t", `${"b".repeat(16)}…`]);
});
