import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { kindOfText } from "./text-kind";

test.each([
  ["", "empty"],
  ["  \n ", "empty"],
  ["PK\u0003\u0004\0\0", "no plain text"],
  ["12345 ?!", "neither Armenian nor Latin letters"],
])("%j is refused: %s", (text, reason) => {
  expect(() => kindOfText(text, armenian)).toThrow(reason);
});

test("native or Latin is what most letters are", () => {
  expect(kindOfText("Բարև Deep", armenian)).toBe("native");
  expect(kindOfText("barev dzez, ինչ", armenian)).toBe("latin");
});
