import fc from "fast-check";
import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { encode } from "./encode";
import { markPositions, offsetAt, positionIn } from "./positions";
import { buildVocabulary } from "./vocabulary";

const vocabulary = buildVocabulary(armenian);
const read = (text: string) => encode(text, vocabulary, armenian);
const symbols = (text: string): string => Array.from(read(text).ids, (id) => vocabulary.inputs[id]).join("");

test.each([
  ["č is read as two letters, typed at the first", "čem", "chem", ["č", "", "e", "m"]],
  ["a soft hyphen belongs to the letter before it", "a\u00adb", "ab", ["a\u00ad", "b"]],
  ["a byte order mark belongs to the first letter", "\ufeffab", "ab", ["\ufeffa", "b"]],
  ["only invisible characters have places of their own", "\u200b\u200b", "##", ["\u200b", "\u200b"]],
  [
    "an apostrophe between letters and one of a quotation are both read",
    "t'e 't'",
    "t'e 't'",
    [..."t'e 't'"],
  ],
  ["an accent that stands for nothing makes a letter unknown", "e\u0301\u00ad", "##", ["e", "\u0301\u00ad"]],
])("%s", (_title, text, expected, characters) => {
  expect(symbols(text)).toBe(expected);
  expect(read(text).characters).toEqual(characters);
});

test("offsets and positions lead to each other", () => {
  const text = fc
    .array(fc.constantFrom("a", "č", "\u00ad", "😀", "t'", "š", " ", "ա"), { maxLength: 12 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (typed) => {
      const encoded = read(typed);
      encoded.characters.forEach((character, position) => {
        const offset = offsetAt(encoded, position);
        expect(typed.startsWith(character, offset)).toBe(true);
        if (character !== "") expect(positionIn(encoded, offset)).toBe(position);
      });
      expect(offsetAt(encoded, encoded.characters.length)).toBe(typed.length);
    }),
  );
});

test("a span marks every position that it touches", () => {
  const encoded = read("ačb\u00adc");
  expect([...markPositions(encoded, [{ start: 1, end: 3 }])]).toEqual([0, 1, 1, 1, 0]);
});
