import { expect, test } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { decodePieces } from "../../src/language/decode";
import { encode } from "../../src/language/encode";
import { buildVocabulary } from "../../src/language/vocabulary";
import type { ConvertedPair } from "./convert-pairs";
import { judgeLine } from "./judge-line";

const vocabulary = buildVocabulary(armenian);
const same = (text: string): string => text;
const symbols = (names: readonly string[]): Uint8Array =>
  Uint8Array.from(names, (name) => vocabulary.outputIndex.get(name)!);

interface Given {
  readonly reference?: string;
  readonly truth?: readonly string[];
  readonly probabilities?: readonly number[];
  readonly leads?: readonly number[];
  readonly kept?: readonly number[];
}

function judge(latin: string, outputs: readonly string[], given: Given) {
  const text = encode(latin, vocabulary, armenian);
  const written = { outputs: symbols(outputs), pieces: decodePieces(text, symbols(outputs), vocabulary) };
  const { reference = "", truth, probabilities, leads, kept } = given;
  const line: ConvertedPair = {
    pair: { latin, reference, truth: truth && symbols(truth) },
    ids: text.ids,
    characters: text.characters,
    written,
    alone: written,
    probabilities: Float32Array.from(probabilities ?? outputs.map(() => 0.5)),
    leads: Float32Array.from(leads ?? outputs.map(() => 0.5)),
    kept: Uint8Array.from(kept ?? outputs.map(() => 0)),
  };
  return judgeLine(line, vocabulary, same);
}

test("a word is as probable as all its letters together, and right if they are", () => {
  const { words } = judge("ab a", ["ա", "բ", " ", "ա"], {
    truth: ["ա", "բ", " ", "a"],
    probabilities: [0.5, 0.25, 1, 0.75],
  });
  expect(words).toEqual([
    { probability: 0.125, right: true },
    { probability: 0.75, right: false },
  ]);
});

test("a letter has the placeholders behind it: the least lead, and wrong if one of them is", () => {
  const { letters, typed } = judge("dza", ["ձ", "_", "ա"], {
    truth: ["դ", "զ", "ա"],
    leads: [0.75, 0.25, 1],
  });
  expect(letters).toEqual([
    { lead: 0.25, right: false },
    { lead: 1, right: true },
  ]);
  expect(typed.map(({ right }) => right)).toEqual([false, false, true]);
});

test("text for machines is no answer of the network's, but counts as letters that nobody doubts", () => {
  const { typed, words, letters } = judge("ab a", ["a", "b", " ", "ա"], {
    truth: ["a", "b", " ", "ա"],
    leads: [1, 1, 1, 0.5],
    kept: [1, 1, 0, 0],
  });
  expect([typed.length, words.length]).toEqual([1, 1]);
  expect(letters.map(({ lead }) => lead)).toEqual([1, 1, 0.5]);
});

test("numbers and signs are no words", () => {
  expect(judge("12 -", ["0", "0", " ", "-"], { truth: ["0", "0", " ", "-"] }).words).toEqual([]);
});

test("without a truth of its own a position is judged by an alignment", () => {
  const { typed } = judge("bari or", ["բ", "ա", "ր", "ի", " ", "ո", "ր"], { reference: "բարի օր" });
  expect(typed.map(({ right }) => right)).toEqual([true, true, true, true, false, true]);
});

test("punctuation that nobody typed makes no letter wrong, a letter too many does", () => {
  const output = ["բ", "ա", "ր", "ի"];
  const rights = (reference: string) => judge("bari", output, { reference }).typed.map(({ right }) => right);
  expect(rights("բարի՝")).toEqual([true, true, true, true]);
  expect(rights("բարիկ")).toEqual([true, true, true, false]);
});
