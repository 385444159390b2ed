import { expect, it } from "vitest";
import { characterErrors } from "./character-errors";

it("counts one substitution and one missing letter: բարև/բարեվ is 2 of 5", () => {
  expect(characterErrors("բարև", "բարեվ")).toEqual({ errors: 2, total: 5 });
});

it("counts an extra letter against the reference's length", () => {
  expect(characterErrors("օրր", "օր")).toEqual({ errors: 1, total: 2 });
});

it("counts everything for an empty side", () => {
  expect(characterErrors("", "օր")).toEqual({ errors: 2, total: 2 });
  expect(characterErrors("օր", "")).toEqual({ errors: 2, total: 0 });
});

it("counts UTF-16 units on both sides, two for an emoji", () => {
  expect(characterErrors("ա", "ա😊")).toEqual({ errors: 2, total: 3 });
});
