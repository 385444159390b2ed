import { expect, test } from "vitest";
import { normalizeArmenian, toArmenianLowerCase, toArmenianUpperCase } from "./normalize";

test.each([
  ["the two letters of և become one", "եւ բարեւ", "և բարև"],
  ["a sentence begins with Եվ", "Եւ ահա", "Եվ ահա"],
  ["capitals are ԵՎ", "ԵՐԵՒԱՆ", "ԵՐԵՎԱՆ"],
  ["accent marks are dropped", "Ինչո՞ւ, ա՛յ մարդ, վա՜յ", "Ինչու, այ մարդ, վայ"],
  ["invisible characters are dropped", "բա\u00adրև\u200b\ufeff", "բարև"],
  ["other punctuation stays", "«Այո»՝ ասաց նա։", "«Այո»՝ ասաց նա։"],
])("%s", (_title, text, expected) => {
  expect(normalizeArmenian(text)).toBe(expected);
});

test("normalizing twice changes nothing more", () => {
  const once = normalizeArmenian("Եւ ինչո՞ւ եւ՛");
  expect(normalizeArmenian(once)).toBe(once);
});

test("և in capitals is ԵՎ, not the classical ԵՒ", () => {
  expect(toArmenianUpperCase("և Սևան")).toBe("ԵՎ ՍԵՎԱՆ");
  expect(toArmenianLowerCase("ՈՒՇ")).toBe("ուշ");
});
