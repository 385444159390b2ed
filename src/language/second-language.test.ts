import { expect, test, vi } from "vitest";
import { decode } from "./decode";
import { createRomanizer } from "./romanize";
import { createSampler } from "./sampler";
import { seededRandom } from "./random";
import { ruleSetOf } from "./rule-set-of";
import { testLanguage, testPack } from "./test-pack";
import { writeLine } from "./write-line";

// Nothing below may know Armenian.
vi.mock("./armenian/index", () => {
  throw new Error("a test of another language loaded the Armenian pack");
});

const { vocabulary, encode, spells } = testLanguage;
const NO_CHOICES = new Map<number, number>();

const symbolOf = (symbol: string): number => vocabulary.outputIndex.get(symbol)!;

/** What is written where the network gives nine tenths to one symbol at each position, and the rest to another or the same. */
function written(typed: string, likeliest: readonly string[], second = likeliest): string {
  const encoded = encode(typed);
  const outputs = {
    length: likeliest.length,
    count: 2,
    symbols: Uint8Array.from(likeliest.flatMap((symbol, k) => [symbolOf(symbol), symbolOf(second[k]!)])),
    probabilities: Float32Array.from(likeliest.flatMap(() => [0.9, 0.1])),
  };
  return decode(encoded, writeLine(encoded, outputs, NO_CHOICES, testLanguage).outputs, vocabulary);
}

test("the alphabets are those of the pack", () => {
  expect(vocabulary.inputs).toHaveLength(52 + testPack.otherInputs.length);
  expect(vocabulary.outputs).toHaveLength(1 + 21 + vocabulary.inputs.length);
  expect(vocabulary.outputs[vocabulary.placeholder + 10]).toBe("𐐬𐐨");
  expect(vocabulary.inputs[vocabulary.unknown]).toBe("#");
});

test("letters of two UTF-16 units, digraphs and placeholders are written", () => {
  expect(written("shu", ["𐑇", "_", "𐐬𐐨"])).toBe("𐑇𐐬𐐨");
  expect(written("Tan 4", ["𐐓", "𐐪", "𐑌", " ", "𐐽"])).toBe("𐐓𐐪𐑌 𐐽");
});

test("a word is in one script: the native one where a letter of it was typed", () => {
  expect(written("ban", ["b", "𐐪", "n"], ["𐐺", "a", "𐑌"])).toBe("ban");
  expect(written("𐐺an", ["#", "a", "n"], ["#", "𐐪", "𐑌"])).toBe("𐐺𐐪𐑌");
  expect(written("a@b.com", ["𐐪", "#", "𐐺", ".", "𐐻", "𐐬", "𐑌"])).toBe("a@b.com");
});

test("a scholarly letter is read as its spelling", () => {
  const { ids, characters, wanted } = encode("šac");
  expect(Array.from(ids, (id) => vocabulary.inputs[id]).join("")).toBe("shac");
  expect(characters).toEqual(["š", "", "a", "c"]);
  expect(wanted!.get(0)!.map((symbol) => vocabulary.outputs[symbol])).toEqual(["𐑇"]);
});

test("a text is romanized by the default rules, with the context at the start of a word and carried case", () => {
  const romanize = createRomanizer(testPack, vocabulary, ruleSetOf(testPack));
  const { latin, inputs, outputs } = romanize("𐐨𐐻 𐐺𐐨 𐐓𐐬𐐨", createSampler("independent", seededRandom(1)));
  expect(latin).toMatch(/^yit b[iy] Tu$/);
  expect(decode({ ids: inputs, characters: [...latin] }, outputs, vocabulary)).toBe("𐐨𐐻 𐐺𐐨 𐐓𐐬𐐨");
  expect(() => ruleSetOf(testPack, "2016")).toThrow('rule set "2016" is unknown; there are: street');
});

test("spellings, ready probes and punctuation are those of the pack", () => {
  expect(spells("𐐟", "SH")).toBe(true);
  expect(spells("𐑇", "x")).toBe(false);
  expect(testLanguage.probes[0]!.id).toBe("sh");
  expect(testPack.nativePunctuation(["𐑌", ".", " ", "."])).toEqual(["𐑌", "⸱", " ", "."]);
});
