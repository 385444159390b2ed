import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { buildVocabulary } from "./vocabulary";

const vocabulary = buildVocabulary(armenian);

test("Armenian has 72 input symbols, so that hidden layer and input make the article's 300 units", () => {
  expect(vocabulary.inputs).toHaveLength(72);
});

test("the outputs are the placeholder, 80 Armenian letters and every input symbol", () => {
  expect(vocabulary.outputs).toHaveLength(1 + 80 + 72);
  expect(vocabulary.outputs[vocabulary.placeholder]).toBe("_");
});

test("each input symbol's identity is the output symbol of the same name", () => {
  vocabulary.inputs.forEach((symbol, i) => {
    expect(vocabulary.outputs[vocabulary.identity[i]!]).toBe(symbol);
  });
});

test("letters and letter-like signs can be replaced; spaces, stops and unknown characters pass through", () => {
  const replaceable = vocabulary.inputs.filter((_, i) => vocabulary.replaceable[i] === 1);
  expect(replaceable).toHaveLength(52 + 5);
  expect(replaceable).toEqual(expect.arrayContaining(["a", "Z", "4", "6", "@", "&", "'"]));
  expect(replaceable).not.toEqual(expect.arrayContaining([" "]));
});

test("an alphabet with a symbol twice is refused by name", () => {
  expect(() => buildVocabulary({ ...armenian, lowerLetters: ["ա", "ա"] })).toThrow('"ա" occurs twice');
});

test("a folding to a symbol that does not exist is refused", () => {
  expect(() => buildVocabulary({ ...armenian, foldings: new Map([["x", "§"]]) })).toThrow("no input symbol");
});
