import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { decode } from "./decode";
import { encode } from "./encode";
import { seededRandom } from "./random";
import { createRomanizer } from "./romanize";
import { createSampler, type SamplerName } from "./sampler";
import { buildVocabulary } from "./vocabulary";

const vocabulary = buildVocabulary(armenian);
const RULE_SETS = Object.keys(armenian.ruleSets);
const SAMPLERS: readonly SamplerName[] = ["independent", "writer"];
const romanizers = new Map(
  RULE_SETS.map((name) => [name, createRomanizer(armenian, vocabulary, armenian.ruleSets[name]!)]),
);

function romanize(text: string, ruleSet: string, sampler: SamplerName, seed: number) {
  return romanizers.get(ruleSet)!(text, createSampler(sampler, seededRandom(seed)));
}

/** Armenian words and everything that stands between them in real text. */
const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...armenian.lowerLetters) },
      { weight: 2, arbitrary: fc.constantFrom(...armenian.upperLetters) },
      {
        weight: 2,
        arbitrary: fc.constantFrom(" ", ", ", "։", "՞", "«", "-", "2024", "Deep Learning", "😀", "я"),
      },
    ),
  )
  .map((parts) => armenian.normalize(parts.join("")));

describe.each(RULE_SETS)("rule set %s", (ruleSet) => {
  describe.each(SAMPLERS)("sampler %s", (sampler) => {
    test("inputs, outputs and the typed text have the same length, and encoding the text gives the inputs", () => {
      fc.assert(
        fc.property(anyText, fc.nat(), (text, seed) => {
          const { latin, inputs, outputs } = romanize(text, ruleSet, sampler, seed);
          expect(outputs).toHaveLength(inputs.length);
          expect(encode(latin, vocabulary, armenian).ids).toEqual(inputs);
        }),
      );
    });

    test("deleting the placeholders of the target returns the Armenian text", () => {
      fc.assert(
        fc.property(anyText, fc.nat(), (text, seed) => {
          const { latin, outputs } = romanize(text, ruleSet, sampler, seed);
          expect(decode(encode(latin, vocabulary, armenian), outputs, vocabulary)).toBe(text);
        }),
      );
    });

    test("the same seed gives the same spelling", () => {
      const text = "Շնորհակալություն ձեզ, ընկերներ";
      expect(romanize(text, ruleSet, sampler, 7).latin).toBe(romanize(text, ruleSet, sampler, 7).latin);
    });
  });

  test("every Armenian letter has spellings, made of input symbols, whose probabilities sum to 1", () => {
    const { spellings, contexts, derivesCapitals } = armenian.ruleSets[ruleSet]!;
    const letters = derivesCapitals
      ? armenian.lowerLetters
      : [...armenian.lowerLetters, ...armenian.upperLetters];
    for (const letter of letters) expect(spellings.get(letter), letter).toBeDefined();
    for (const ways of [...spellings.values(), ...contexts.map((rule) => rule.spellings)]) {
      expect(ways.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 10);
      for (const { latin } of ways)
        for (const character of latin) expect(vocabulary.inputIndex.has(character), latin).toBe(true);
    }
  });
});

test("a spelling of two characters is aligned as letter and placeholder", () => {
  const { latin, outputs } = romanize("ձի", "2016", "independent", 1);
  expect(latin).toBe("dzi");
  expect(Array.from(outputs, (symbol) => vocabulary.outputs[symbol]).join("")).toBe("ձ_ի");
});

test("ո is mostly vo where a word begins and o inside, in the extended rules", () => {
  const latins = Array.from(
    { length: 200 },
    (_, seed) => romanize("որ Որդի հող", "extended", "independent", seed).latin,
  );
  const share = (pattern: RegExp): number =>
    latins.filter((latin) => pattern.test(latin)).length / latins.length;
  expect(share(/^vo/)).toBeGreaterThan(0.75);
  expect(share(/ Vo/)).toBeGreaterThan(0.75);
  expect(share(/ho/)).toBeGreaterThan(0.9);
});

test("capitals are spelled in capitals inside a shouted word, and with one capital otherwise", () => {
  const latins = (text: string): Set<string> =>
    new Set(Array.from({ length: 80 }, (_, seed) => romanize(text, "extended", "independent", seed).latin));
  expect(latins("Շուն")).toContain("Shun");
  expect(latins("Շուն")).not.toContain("SHun");
  expect(latins("ՇՈՒՆ")).toContain("SHUN");
  expect(latins("ՇՈՒՆ")).not.toContain("ShUN");
});

test("text that is not Armenian stays as it is", () => {
  const text = "MSFT, info@example.am 😀 привет\n";
  const { latin, outputs, inputs } = romanize(text, "extended", "writer", 1);
  expect(latin).toBe(text);
  expect(outputs).toEqual(inputs.map((input) => vocabulary.identity[input]!));
});

test("empty text gives empty arrays", () => {
  expect(romanize("", "2016", "independent", 1)).toEqual({
    latin: "",
    inputs: new Uint8Array(0),
    outputs: new Uint8Array(0),
  });
});
