import { expect, test } from "vitest";
import { formatPair, pairName, parsePair, samePair } from "./pair";
import { language } from "../test-language";

test.each(["t ծ", "t>ծ", "t → ծ", "tծ", " t -> ծ "])("%s is the pair t → ծ", (text) => {
  expect(pairName(parsePair(text, language)!, language)).toBe("t → ծ");
});

test("the placeholder and letters of two code points are outcomes as well", () => {
  expect(pairName(parsePair("s _", language)!, language)).toBe("s → _");
  expect(pairName(parsePair("u ու", language)!, language)).toBe("u → ու");
});

test.each(["", "t", "ծ t", "tծծ", "🙂 ծ"])("%j is no pair", (text) => {
  expect(parsePair(text, language)).toBeUndefined();
});

test("what formatPair writes, parsePair reads", () => {
  const pair = parsePair("h _", language)!;
  expect(samePair(parsePair(formatPair(pair, language), language), pair)).toBe(true);
  expect(samePair(pair, undefined)).toBe(false);
  expect(samePair(undefined, undefined)).toBe(true);
});
