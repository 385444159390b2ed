import { expect, test } from "vitest";
import { formatPair, pairName, parsePair, samePair } from "./pair";

test.each(["t ծ", "t>ծ", "t → ծ", "tծ", " t -> ծ "])("%s is the pair t → ծ", (text) => {
  expect(pairName(parsePair(text)!)).toBe("t → ծ");
});

test("the placeholder and letters of two code points are outcomes as well", () => {
  expect(pairName(parsePair("s _")!)).toBe("s → _");
  expect(pairName(parsePair("u ու")!)).toBe("u → ու");
});

test.each(["", "t", "ծ t", "tծծ", "🙂 ծ"])("%j is no pair", (text) => {
  expect(parsePair(text)).toBeUndefined();
});

test("what formatPair writes, parsePair reads", () => {
  const pair = parsePair("h _")!;
  expect(samePair(parsePair(formatPair(pair)), pair)).toBe(true);
  expect(samePair(pair, undefined)).toBe(false);
  expect(samePair(undefined, undefined)).toBe(true);
});
