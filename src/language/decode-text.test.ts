import { expect, test } from "vitest";
import { decodeText } from "./decode-text";

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].forEach((unit, k) => {
    view.setUint16(2 * k, unit, littleEndian);
  });
  return new Uint8Array(view.buffer);
};

test("UTF-8 is read, with and without byte order mark", () => {
  expect(decodeText(new TextEncoder().encode("barev բարև"))).toBe("barev բարև");
  expect(decodeText(new TextEncoder().encode("\ufeffbarev"))).toBe("barev");
});

test("UTF-16 is read in both byte orders", () => {
  expect(decodeText(utf16("barev բ", true))).toBe("barev բ");
  expect(decodeText(utf16("barev բ", false))).toBe("barev բ");
});

test.each([
  ["another encoding", Uint8Array.of(0xe1, 0xe2, 0x20), /UTF-8/],
  ["a binary file", Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00), /UTF-8/],
])("%s is refused in words", (_title, bytes, message) => {
  expect(() => decodeText(bytes)).toThrow(message);
});

test("the beginning of a file may end inside a character, a whole file may not", () => {
  const cut = new TextEncoder().encode("բարև").subarray(0, 7);
  expect(decodeText(cut, true)).toBe("բար");
  expect(() => decodeText(cut)).toThrow("UTF-8");
  expect(decodeText(utf16("բա", true).subarray(0, 5), true)).toBe("բ");
});
