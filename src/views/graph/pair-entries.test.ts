import { expect, test } from "vitest";
import { formatPair, pairName, parsePair } from "../../state/letter/pair";
import { matchingPairs, pairEntries } from "./pair-entries";
import { language } from "../../state/test-language";

/** A letter of the statistics, with its outcomes. */
function letter(pairs: Readonly<Record<string, number>>) {
  const parsed = Object.entries(pairs).map(([text, cases]) => ({ ...parsePair(text, language)!, cases }));
  return { input: parsed[0]!.input, cases: 0, outcomes: [], pairs: parsed };
}

const entries = pairEntries({
  letters: [letter({ sս: 900, s_: 500 }), letter({ tտ: 800, tթ: 700, tծ: 300 }), letter({ eծ: 350 })],
});
const found = (search: string): string[] =>
  matchingPairs(entries, search, language).map(({ pair }) => pairName(pair, language));

test("all pairs, the most frequent first", () => {
  expect(entries.map(({ pair, cases }) => `${formatPair(pair, language)} ${cases}`)).toEqual([
    "sս 900",
    "tտ 800",
    "tթ 700",
    "s_ 500",
    "eծ 350",
    "tծ 300",
  ]);
  expect(found(" ")).toHaveLength(6);
});

test("a search finds a pair by both symbols, with or without an arrow", () => {
  for (const search of ["t ծ", "tծ", "t → ծ", "t>ծ"]) expect(found(search)).toEqual(["t → ծ"]);
  expect(found("s _")).toEqual(["s → _"]);
});

test("a letter finds all that it becomes, a symbol all that becomes it", () => {
  expect(found("t")).toEqual(["t → տ", "t → թ", "t → ծ"]);
  expect(found("ծ")).toEqual(["e → ծ", "t → ծ"]);
});

test("a pair without statistics is not found", () => {
  expect(found("a ա")).toEqual([]);
  expect(found("t ա")).toEqual([]);
});
