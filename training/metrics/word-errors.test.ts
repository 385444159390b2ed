import { expect, it } from "vitest";
import { sequenceDistance, splitWords, wordErrors } from "./word-errors";

it("splits at any white space and knows no empty words", () => {
  expect(splitWords("  ես \t եմ\u00a0այստեղ\n")).toEqual(["ես", "եմ", "այստեղ"]);
  expect(splitWords(" ")).toEqual([]);
});

it("counts a replaced word once, however many letters differ", () => {
  expect(wordErrors("ես սիրում եմ օրեր", "ես սիրում եմ գրքեր")).toEqual({ errors: 1, total: 4 });
});

it("counts a split word as a replacement and an insertion", () => {
  expect(wordErrors("մի քիչ հոգնած", "միքիչ հոգնած")).toEqual({ errors: 2, total: 2 });
});

it("knows kitten/sitting: 3", () => {
  expect(sequenceDistance([..."kitten"], [..."sitting"])).toBe(3);
});

it("is the other's length for an empty sequence", () => {
  expect([
    sequenceDistance([], ["a", "b"]),
    sequenceDistance(["a", "b"], []),
    sequenceDistance([], []),
  ]).toEqual([2, 2, 0]);
});
