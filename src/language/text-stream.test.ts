import fc from "fast-check";
import { expect, test } from "vitest";
import { TextStream } from "./text-stream";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  Array.from({ length: text.length }, (_, k) => view.setUint16(2 * k, text.charCodeAt(k), littleEndian));
  return new Uint8Array(view.buffer);
};

function read(pieces: readonly Uint8Array[]): string {
  const stream = new TextStream();
  return pieces.map((piece) => stream.push(piece)).join("") + stream.end();
}

const bytewise = (bytes: Uint8Array): Uint8Array[] => Array.from(bytes, (byte) => Uint8Array.of(byte));

const encodings = {
  "UTF-8": utf8,
  "UTF-8 with byte order mark": (text: string) => utf8(`\ufeff${text}`),
  "UTF-16, little-endian": (text: string) => utf16(`\ufeff${text}`, true),
  "UTF-16, big-endian": (text: string) => utf16(`\ufeff${text}`, false),
};

test.each(Object.entries(encodings))("%s is read, however the bytes are cut", (_name, encode) => {
  const text = fc.string({ unit: "grapheme" }).filter((value) => !/[\0\ufeff]/.test(value));
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 60 })), (typed, lengths) => {
      const bytes = encode(typed);
      const cuts = [0, ...lengths.sort((a, b) => a - b), bytes.length];
      expect(read(cuts.slice(1).map((end, k) => bytes.subarray(cuts[k], end)))).toBe(typed);
      expect(read(bytewise(bytes))).toBe(typed);
    }),
  );
});

test("nothing, one byte, and a byte order mark alone are text", () => {
  expect(read([])).toBe("");
  expect(read([utf8("a")])).toBe("a");
  expect(read(bytewise(utf8("\ufeff")))).toBe("");
  expect(read([Uint8Array.of(0xff, 0xfe)])).toBe("");
});

test("a byte order mark later in the text, and a replacement character that was typed, stay", () => {
  expect(read([utf8("a\ufeffb\ufffd")])).toBe("a\ufeffb\ufffd");
  expect(read([utf8("\ufeff"), utf8("\ufeffb")])).toBe("\ufeffb");
});

test("what is right before a wrong byte is given as long as its piece is", () => {
  const stream = new TextStream();
  expect(stream.push(utf8("barev\n"))).toBe("barev\n");
  expect(() => stream.push(Uint8Array.of(0x61, 0xff))).toThrow("byte 8, in line 2, is 0xFF");
});

test.each<[title: string, bytes: Uint8Array, message: string]>([
  [
    "another encoding",
    Uint8Array.of(0x61, 0x0a, 0xe1, 0xe2),
    "byte 3, in line 2, is 0xE1, which is no UTF-8 there",
  ],
  ["a wrong byte behind U+FFFD", Uint8Array.of(0xef, 0xbf, 0xbd, 0xd5, 0x20), "byte 4, in line 1, is 0xD5"],
  ["a character cut in two at the end", utf8("բարև").subarray(0, 7), "byte 7, in line 1, is 0xD6"],
  ["binary", Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), "byte 5, in line 1, is NUL, as in binary files"],
  ["UTF-16 without byte order mark", utf16("barev", true), "byte 2, in line 1, is NUL"],
  ["the same, big-endian", utf16("barev", false), "byte 1, in line 1, is NUL"],
  ["Armenian UTF-16 without byte order mark", utf16("ողջույն ջան", true), "byte 9, in line 1, is 0x82"],
  ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 0x61, 0, 0, 0), "byte 3, in line 1, is NUL"],
  [
    "half a surrogate pair",
    utf16("\ufeffa\n\ud83d.", true),
    "byte 7, in line 2, is half a character of UTF-16",
  ],
  [
    "UTF-16 of an odd length",
    utf16("\ufeffab", true).subarray(0, 5),
    "byte 5, in line 1, is half a character",
  ],
])("%s is refused in words that name the place, however the bytes are cut", (_title, bytes, message) => {
  expect(() => read([bytes])).toThrow(message);
  expect(() => read(bytewise(bytes))).toThrow(message);
  expect(() => read([bytes])).toThrow("Save it as plain text (UTF-8) and try again.");
});
