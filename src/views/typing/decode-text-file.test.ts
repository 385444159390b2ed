import { expect, test } from "vitest";
import { checkFileSize, decodeTextFile, LARGEST_FILE } from "./decode-text-file";
import { describeOrigin, percent } from "./describe-letter";

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].forEach((unit, k) => {
    view.setUint16(2 * k, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
};

test("UTF-8 is read, with and without byte order mark", () => {
  expect(decodeTextFile(new TextEncoder().encode("barev բարև"))).toBe("barev բարև");
  expect(decodeTextFile(new TextEncoder().encode("\ufeffbarev"))).toBe("barev");
});

test("UTF-16 is read in both byte orders", () => {
  expect(decodeTextFile(utf16("barev բ", true))).toBe("barev բ");
  expect(decodeTextFile(utf16("barev բ", false))).toBe("barev բ");
});

test.each([
  ["another encoding", Uint8Array.of(0xe1, 0xe2, 0x20), /UTF-8/],
  ["a binary file", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00), /UTF-8/],
])("%s is refused in words", (_title, bytes, message) => {
  expect(() => decodeTextFile(bytes)).toThrow(message);
});

test("empty and too large files are refused before they are read", () => {
  expect(() => {
    checkFileSize(0);
  }).toThrow("empty");
  expect(() => {
    checkFileSize(LARGEST_FILE + 1);
  }).toThrow("more than 4 MB");
  checkFileSize(LARGEST_FILE);
});

test.each([
  [undefined, "–"],
  [1, "100%"],
  [0.9999, "99.99%"],
  [0.9949, "99.5%"],
  [0.6, "60%"],
  [0.043, "4.3%"],
  [0.0004, "under 0.1%"],
])("probability %d is written %s", (probability, text) => {
  expect(percent(probability)).toBe(text);
});

test("a letter's origin is said in words", () => {
  const letter = {
    start: 0,
    end: 2,
    typed: "ts",
    native: "ծ",
    probability: 0.6,
    doubtful: true,
    chosen: false,
    replaceable: true,
  };
  expect(describeOrigin(letter)).toBe("60%, in doubt");
  expect(describeOrigin({ ...letter, doubtful: false })).toBe("60%");
  expect(describeOrigin({ ...letter, chosen: true })).toBe("your choice");
});
