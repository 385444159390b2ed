import { expect, test } from "vitest";
import { wordAt } from "./word-at";

test("a word ends at spaces, counted in code points", () => {
  expect(wordAt([..."es em"], 3)).toEqual({ word: "em", at: 0 });
  expect(wordAt([..."😀 im tsar e"], 6)).toEqual({ word: "tsar", at: 1 });
});

test("of a long word only the nearest part is shown, with marks where it is cut", () => {
  const [a, b] = ["a".repeat(14), "b".repeat(14)];
  expect(wordAt([..."a".repeat(40), "t", ..."b".repeat(40)], 40)).toEqual({ word: `…${a}t${b}…`, at: 15 });
  expect(wordAt([...`${a}t${b}`], 14)).toEqual({ word: `${a}t${b}`, at: 14 });
});

test("a space itself has the words at both sides", () => {
  expect(wordAt([..."es em"], 2)).toEqual({ word: "es em", at: 2 });
});
