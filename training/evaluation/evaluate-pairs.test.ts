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
  // Eight letters, one of them wrong; the space cannot be replaced and does not count.
  expect(result.calibration![7]).toMatchObject({ count: 8, right: 7, meanProbability: 0.75 });
});

it("aligns output and reference where only the whole reference is known", () => {
  const pair = line("bari or.", symbols(["բ", "ա", "ր", "ի", " ", "ո", "ր", "."]), "բարի օր։");
  const result = evaluatePairs([pair], [keepLatin], vocabulary, same);
  expect(result.network.characters).toEqual({ errors: 2, total: 8 });
  expect(result.confusions).toEqual([{ latin: "o", truth: "օ", predicted: "ո", count: 1 }]);
  expect(result.calibration).toBeUndefined();
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
