import { expect, test } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { knownSpellings } from "../../src/language/known-spellings";
import { createRuleConverter } from "./rule-converter";

const counts = new Map([
  ["տ", 300],
  ["թ", 100],
  ["ս", 400],
  ["ե", 800],
  ["է", 100],
]);
const convert = createRuleConverter(armenian.ruleSets["2016"]!, counts);

test("the longest spelling wins: ts is ծ and not տս", () => {
  expect(convert("tsa")).toBe("ծա");
});

test("of several letters with the same spelling the most frequent wins", () => {
  expect(convert("te")).toBe("տե");
});

test("characters without a spelling stay", () => {
  expect(convert("a 2 😀\n")).toBe("ա 2 😀\n");
});

test("spellings of every rule set are known, in any case, context rules included", () => {
  const spells = knownSpellings(armenian);
  expect(spells("շ", "sh")).toBe(true);
  expect(spells("Շ", "SH")).toBe(true);
  expect(spells("շ", "6")).toBe(true);
  expect(spells("ո", "vo")).toBe(true);
  expect(spells("շ", "t")).toBe(false);
});
