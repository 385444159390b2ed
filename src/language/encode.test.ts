import fc from "fast-check";
import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { decode, decodePieces, identityOutputs } from "./decode";
import { encode } from "./encode";
import { seededRandom } from "./random";
import { buildVocabulary } from "./vocabulary";

const vocabulary = buildVocabulary(armenian);
const encodeText = (text: string) => encode(text, vocabulary, armenian);

/** Any UTF-16 string: all planes, NUL, lone surrogates, Latin and Armenian letters in between. */
const anyString = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0x10000, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
      fc.constantFrom("a", "Z", "#", "_", "4", "@", "ու", "և", "\n", "😀", "́"),
    ),
  )
  .map((parts) => parts.join(""));

test("any string comes back when every position keeps its input", () => {
  fc.assert(
    fc.property(anyString, (text) => {
      const encoded = encodeText(text);
      expect(decode(encoded, identityOutputs(encoded.ids, vocabulary), vocabulary)).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test("any string gives one symbol index below 72 per code point", () => {
  fc.assert(
    fc.property(anyString, (text) => {
      const { ids, characters } = encodeText(text);
      expect(ids).toHaveLength(Array.from(text).length);
      expect(characters.join("")).toBe(text);
      expect(ids.every((id) => id < vocabulary.inputs.length)).toBe(true);
    }),
  );
});

test("whatever the network predicts, characters that it cannot replace are kept", () => {
  fc.assert(
    fc.property(anyString, fc.nat(), (text, seed) => {
      const encoded = encodeText(text);
      const random = seededRandom(seed);
      const outputs = Array.from(encoded.ids, () => Math.floor(random() * vocabulary.outputs.length));
      const pieces = decodePieces(encoded, outputs, vocabulary);
      encoded.ids.forEach((id, i) => {
        if (!vocabulary.replaceable[id]) expect(pieces[i]).toBe(encoded.characters[i]);
      });
    }),
  );
});

test.each([
  ["Armenian letters, other scripts, emoji and diacritics are unknown", "ա я 😀 é", "# # # #"],
  ["a letter with a combining mark is unknown, as its composed form is", "e\u0301a 4\ufe0f\u20e3", "##a ###"],
  ["a typed # is unknown too, and comes back as #", "#", "#"],
  ["quotes, dashes and spaces fold to the plain ones", "«a»—b\u00a0c", '"a"-b c'],
  ["digits that are never letters are one symbol; 4 and 6 stand for themselves", "1234567890", "0004060000"],
  ["schwa is read as @", "ə", "@"],
])("%s", (_title, text, symbols) => {
  expect(Array.from(encodeText(text).ids, (id) => vocabulary.inputs[id]).join("")).toBe(symbols);
});

test("decode refuses outputs of another length", () => {
  expect(() => decode(encodeText("abc"), [0], vocabulary)).toThrow("1 outputs for 3 inputs");
});

test("decode deletes placeholders", () => {
  const encoded = encodeText("dzi");
  const outputs = ["ձ", "_", "ի"].map((symbol) => vocabulary.outputIndex.get(symbol)!);
  expect(decode(encoded, outputs, vocabulary)).toBe("ձի");
});
