import { expect, it } from "vitest";
import { decodePieces, identityOutputs } from "../../src/language/decode";
import { armenian } from "../../src/language/armenian/index";
import { encode } from "../../src/language/encode";
import { buildVocabulary } from "../../src/language/vocabulary";
import type { Baseline } from "./baseline";
import type { ConvertedPair } from "./convert-pairs";
import { evaluatePairs } from "./evaluate-pairs";
import { foldPunctuation } from "./fold-punctuation";

const vocabulary = buildVocabulary(armenian);
const same = (text: string): string => text;
const keepLatin: Baseline = { name: "none", convert: same };

const symbols = (names: readonly string[]): Uint8Array =>
  Uint8Array.from(names, (name) => vocabulary.outputIndex.get(name)!);

/** A line that became these symbols, each with probability 0.75. */
function line(latin: string, outputs: Uint8Array, reference: string, truth?: Uint8Array): ConvertedPair {
  const text = encode(latin, vocabulary, armenian);
  const written = { outputs, pieces: decodePieces(text, outputs, vocabulary) };
  return {
    pair: { latin, reference, truth },
    ...text,
    written,
    alone: written,
    probabilities: new Float32Array(outputs.length).fill(0.75),
    leads: new Float32Array(outputs.length).fill(0.5),
    kept: new Uint8Array(outputs.length),
  };
}

it("sums errors over lines and counts letters and calibration where the truth is known", () => {
  const dzi = line("dzi", symbols(["ձ", "_", "ի"]), "ձի", symbols(["ձ", "_", "ի"]));
  const tun = line(
    "tun ok",
    symbols(["թ", "ու", "ն", " ", "o", "k"]),
    "տուն ok",
    symbols(["տ", "ու", "ն", " ", "o", "k"]),
  );
  const result = evaluatePairs([dzi, tun], [keepLatin], vocabulary, same);
  expect(result.network).toEqual({ characters: { errors: 1, total: 9 }, words: { errors: 1, total: 3 } });
  // dzi/ձի: 3 of 2, tun/տուն: 4 of 4.
  expect(result.rules).toEqual([
    { name: "none", characters: { errors: 7, total: 9 }, words: { errors: 2, total: 3 } },
  ]);
  expect(result.confusions).toEqual([{ latin: "t", truth: "տ", predicted: "թ", count: 1 }]);
  // Eight typed letters, one of them wrong; the space cannot be replaced and does not count. 0.75 is in the twelfth of 15 bins.
  expect(result.calibration.letters[11]).toMatchObject({ count: 8, right: 7, meanProbability: 0.75 });
  // Three words of three, three and two letters: 0.42 twice, 0.56.
  expect(result.calibration.words[6]).toMatchObject({ count: 2, right: 1, meanProbability: 0.421875 });
  expect(result.calibration.words[8]).toMatchObject({ count: 1, right: 1, meanProbability: 0.5625 });
  // Seven written letters (dz is one) with a lead of 0.5.
  expect([result.doubt.letters[50], result.doubt.wrong[50]]).toEqual([7, 1]);
});

it("aligns output and reference where only the whole reference is known", () => {
  const pair = line("bari or.", symbols(["բ", "ա", "ր", "ի", " ", "ո", "ր", "."]), "բարի օր։");
  const result = evaluatePairs([pair], [keepLatin], vocabulary, same);
  expect(result.network.characters).toEqual({ errors: 2, total: 8 });
  expect(result.confusions).toEqual([{ latin: "o", truth: "օ", predicted: "ո", count: 1 }]);
  // Of the letters o is wrong; the full stop is no letter and makes none wrong.
  expect(result.calibration.letters[11]).toMatchObject({ count: 6, right: 5 });
  expect(result.doubt.wrong[50]).toBe(1);
});

it("forgives punctuation that folds to the typed form, when asked to", () => {
  const text = 'ok: "lav"';
  const outputs = identityOutputs(encode(text, vocabulary, armenian).ids, vocabulary);
  const folded = (part: string): string => foldPunctuation(part, armenian);
  const pair = line(text, outputs, "ok։ «lav»");
  expect(evaluatePairs([pair], [], vocabulary, same).network.characters.errors).toBe(3);
  expect(evaluatePairs([pair], [], vocabulary, folded).network.characters.errors).toBe(0);
});

it("names the better rule converter first", () => {
  const pair = line("a", symbols(["ա"]), "ա");
  const result = evaluatePairs([pair], [keepLatin, { name: "good", convert: () => "ա" }], vocabulary, same);
  expect(result.rules.map(({ name }) => name)).toEqual(["good", "none"]);
});
