import { expect, test } from "vitest";
import { vocabulary } from "../../model/test-cases";
import { topOutputs } from "../../model/top-outputs";
import { answeredSample, latinSample, MOST_CHARACTERS, nativeSample } from "./sample";
import { language } from "../../language/test-language";

test("native lines become aligned symbols; lines that are not mostly native are left out, empty ones do not count", () => {
  const sample = nativeSample(["Ձի", "", "only Latin letters here", "  ձի \t ձի "], language);
  expect(sample.texts).toHaveLength(2);
  expect(sample.linesLeftOut).toBe(1);
  expect(sample.characters).toBe("Ձի".length + "ձի ձի".length);
  const { inputs, outputs } = sample.texts[0]!;
  expect(inputs.length).toBe(outputs.length);
  expect(
    [...outputs]
      .map((output) => vocabulary.outputs[output])
      .join("")
      .replaceAll("_", ""),
  ).toBe("Ձի");
});

test("the same lines and seed give the same sample, another seed another one", () => {
  const lines = Array.from({ length: 30 }, () => "թռչունը ծառի վրա երգեց");
  const sample = (seed: number): unknown =>
    nativeSample(lines, language, { rules: "2016", sampler: "independent", seed });
  expect(sample(1)).toEqual(sample(1));
  expect(sample(1)).not.toEqual(sample(2));
});

test("what cannot be analysed is refused in words", () => {
  expect(() => nativeSample(["", "Latin"], language)).toThrow("no line of the text is mostly in Armenian");
  expect(() => nativeSample(["ձի"], language, { rules: "x", sampler: "writer", seed: 1 })).toThrow(
    'rule set "x" is unknown; there are: 2016, extended',
  );
  expect(() => latinSample([" "], language)).toThrow("empty");
});

test("Latin lines are encoded as typed", () => {
  const { sequences, characters } = latinSample(["barev", "", "dzi"], language);
  expect(sequences.map(({ length }) => length)).toEqual([5, 3]);
  expect(characters).toBe(8);
});

test("Latin text takes the likeliest answer at each position", () => {
  const sample = latinSample(["dzi"], language);
  const output = Float32Array.of(0.1, 0.9, 0.8, 0.2, 0.3, 0.7);
  const { texts, characters } = answeredSample(sample, [topOutputs(output, 2, 2)]);
  expect([...texts[0]!.outputs]).toEqual([1, 0, 1]);
  expect(texts[0]!.inputs).toBe(sample.sequences[0]);
  expect(characters).toBe(3);
});

test("a book in one line goes in parts, as long lines do when they are typed", () => {
  const sentence = "Թռչունը ծառի վրա երգեց։ ";
  const { texts, characters, linesLeftOut } = nativeSample([sentence.repeat(500)], language);
  expect(texts.length).toBeGreaterThan(5);
  expect(Math.max(...texts.map(({ inputs }) => inputs.length))).toBeLessThan(3_000);
  expect(characters).toBe(500 * sentence.length - 1);
  expect(linesLeftOut).toBe(0);
});

test("of a text that is too long its first lines are used, and no later one fills the gap", () => {
  const line = "x".repeat(1_500);
  const lines = [...Array.from({ length: 1_333 }, () => line), "y".repeat(600), "short"];
  const { sequences, characters, linesLeftOut } = latinSample(lines, language);
  expect(MOST_CHARACTERS).toBe(2_000_000);
  expect(characters).toBe(1_333 * 1_500);
  expect(sequences).toHaveLength(1_333);
  expect(linesLeftOut).toBe(2);
});
