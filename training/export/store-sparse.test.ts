import fc from "fast-check";
import { expect, test } from "vitest";
import { expandSparse } from "../../src/model/expand-sparse";
import { storeSparse } from "./store-sparse";

/** Words, of which many are zero; 0x8000 is float16's -0. */
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(0x8000) },
  fc.nat(65535),
);

const bytesOf = (words: readonly number[]): Uint8Array => new Uint8Array(Uint16Array.from(words).buffer);

test("whatever the words, they come back to the bit, in a bit per word and two bytes for each that is not zero", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      const contents = bytesOf(words);
      const stored = storeSparse(contents);
      expect(stored).toHaveLength(
        Math.ceil(words.length / 8) + 2 * words.filter((bits) => bits !== 0).length,
      );
      expect(expandSparse(stored, contents.length)).toEqual(contents);
    }),
  );
});

test("one byte more or less is never expanded", () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), fc.nat(255), (words, byte) => {
      const contents = bytesOf(words);
      const stored = storeSparse(contents);
      expect(() => expandSparse(stored.subarray(0, -1), contents.length)).toThrow(/it ends|accounts for/);
      expect(() => expandSparse(Uint8Array.of(...stored, byte), contents.length)).toThrow("accounts for");
    }),
  );
});

test("half a word is refused", () => {
  expect(() => storeSparse(new Uint8Array(3))).toThrow("3 bytes are no whole number of 16-bit words");
});
