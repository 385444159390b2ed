import { expect, it } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { decode } from "../../src/language/decode";
import { encode } from "../../src/language/encode";
import { buildVocabulary } from "../../src/language/vocabulary";
import { romanizedPairs } from "./romanized-pairs";

const vocabulary = buildVocabulary(armenian);
const lines = ["  Ի՞նչ կա,\tԱրամ ջան։ ", "", "GitHub-ում 12 նոր ծրագիր կա 😊", "Չեմ գիտեւ"];

it("keeps every line that is not empty, cleaned, and its truth decodes to it", () => {
  for (const [rules, sampler] of [
    ["2016", "independent"],
    ["extended", "writer"],
  ] as const) {
    const pairs = romanizedPairs(lines, armenian, vocabulary, { rules, sampler, seed: 1 });
    expect(pairs.map(({ reference }) => reference)).toEqual([
      "Ինչ կա, Արամ ջան։",
      "GitHub-ում 12 նոր ծրագիր կա 😊",
      "Չեմ գիտև",
    ]);
    for (const { latin, reference, truth } of pairs)
      expect(decode(encode(latin, vocabulary, armenian), truth!, vocabulary)).toBe(reference);
  }
});

it("gives the same text for the same seed, another for another", () => {
  const latin = (seed: number): string[] =>
    romanizedPairs(lines, armenian, vocabulary, { rules: "2016", sampler: "independent", seed }).map(
      (pair) => pair.latin,
    );
  expect(latin(1)).toEqual(latin(1));
  expect(latin(1)).not.toEqual(latin(2));
});

it("names the rule sets that there are", () => {
  expect(() =>
    romanizedPairs([], armenian, vocabulary, { rules: "1916", sampler: "writer", seed: 1 }),
  ).toThrow('rule set "1916" is unknown; there are: 2016, extended');
});
