import { distance } from "fastest-levenshtein";
import fc from "fast-check";
import { expect, it } from "vitest";
import { alignSequences } from "./align";

function spelled(output: string, reference: string): string[] {
  return alignSequences([...output], [...reference]).map(
    (pair) => `${output[pair.output ?? -1] ?? "-"}${reference[pair.reference ?? -1] ?? "-"}`,
  );
}

it("pairs equal letters and marks one that is missing, extra or replaced", () => {
  expect(spelled("abd", "abcd")).toEqual(["aa", "bb", "-c", "dd"]);
  expect(spelled("abxd", "abd")).toEqual(["aa", "bb", "x-", "dd"]);
  expect(spelled("abc", "axc")).toEqual(["aa", "bx", "cc"]);
});

it("aligns with nothing", () => {
  expect(spelled("", "ab")).toEqual(["-a", "-b"]);
  expect(spelled("ab", "")).toEqual(["a-", "b-"]);
  expect(spelled("", "")).toEqual([]);
});

it("costs the Levenshtein distance and uses every unit once, in order", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (output, reference) => {
      const pairs = alignSequences([...output], [...reference]);
      const cost = pairs.filter(
        (pair) =>
          output[pair.output ?? -1] === undefined || output[pair.output!] !== reference[pair.reference ?? -1],
      ).length;
      expect(cost).toBe(distance(output, reference));
      expect(pairs.flatMap((pair) => pair.output ?? [])).toEqual([...output].map((_, i) => i));
      expect(pairs.flatMap((pair) => pair.reference ?? [])).toEqual([...reference].map((_, i) => i));
    }),
  );
});
