import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextDecoder, NotText } from "./decode-stream";

function inPieces(bytes: Uint8Array, sizes: readonly number[]): string {
  const decoder = createTextDecoder();
  let text = "";
  for (let at = 0, k = 0; at < bytes.length; k++) {
    const size = sizes[k % sizes.length]!;
    text += decoder.push(bytes.subarray(at, at + size));
    at += size;
  }
  return text + decoder.end();
}

const text = fc.string({ unit: "grapheme", maxLength: 60 }).filter((given) => !/\0|^\ufeff/.test(given));
const sizes = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 });

/** UTF-16 with its byte order mark. */
function utf16(given: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * given.length + 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let k = 0; k < given.length; k++) view.setUint16(2 * k + 2, given.charCodeAt(k), littleEndian);
  return new Uint8Array(view.buffer);
}

test("bytes cut anywhere give the text: UTF-8 with and without a mark, UTF-16", () => {
  fc.assert(
    fc.property(text, sizes, (given, pieces) => {
      expect(inPieces(new TextEncoder().encode(given), pieces)).toBe(given);
      expect(inPieces(new TextEncoder().encode(`\ufeff${given}`), pieces)).toBe(given);
      expect(inPieces(utf16(given, true), pieces)).toBe(given);
      expect(inPieces(utf16(given, false), pieces)).toBe(given);
    }),
  );
});

test("the first wrong byte is named, whatever pieces it comes in", () => {
  const wrong = fc.constantFrom([0xff], [0xe9, 0x20], [0x80, 0x80, 0x80, 0x80, 0x80]);
  fc.assert(
    fc.property(text, wrong, sizes, (before, bytes, pieces) => {
      const head = new TextEncoder().encode(`ab${before}`);
      const file = Uint8Array.from([...head, ...bytes, ...new TextEncoder().encode("barev")]);
      let error: unknown;
      try {
        inPieces(file, pieces);
      } catch (caught) {
        error = caught;
      }
      expect(error).toBeInstanceOf(NotText);
      expect(Math.abs((error as NotText).place - head.length)).toBeLessThanOrEqual(3);
    }),
  );
});

test("zeros and a file that ends inside a letter are no text", () => {
  expect(() => inPieces(Uint8Array.of(0x61, 0, 0x62), [2])).toThrow("zeros");
  expect(() => inPieces(Uint8Array.of(0x61, 0xd5), [1])).toThrow("UTF-8");
});
