import { expect, test } from "vitest";
import { expandSparse } from "./expand-sparse";

/** Nine words, of which the first, the fourth and the ninth are not zero; the last is float16's -0. */
const STORED = Uint8Array.of(0b0000_1001, 0b1, 1, 2, 0, 3, 0, 0x80);
const EXPANDED = [1, 2, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x80];

test("words stand where the bitmap has them, the lowest bit first; a zero with a sign keeps it", () => {
  expect([...expandSparse(STORED, 18)]).toEqual(EXPANDED);
});

test("a view into other bytes, at an odd place, is read alike", () => {
  const around = new Uint8Array(STORED.length + 2).fill(255);
  around.set(STORED, 1);
  expect([...expandSparse(around.subarray(1, -1), 18)]).toEqual(EXPANDED);
});

test("nothing is made of nothing, and zeros of a bitmap alone", () => {
  expect(expandSparse(new Uint8Array(0), 0)).toHaveLength(0);
  expect([...expandSparse(Uint8Array.of(0), 6)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test.each<[what: string, stored: Uint8Array, length: number, reason: string]>([
  ["half a word", STORED, 17, "17 bytes are no whole number of 16-bit words"],
  ["a bitmap that is cut off", STORED.subarray(0, 1), 18, "it ends after 1 bytes, inside its bitmap of 2"],
  ["too few words", STORED.subarray(0, 6), 18, "it ends after 6 bytes, before word 8"],
  ["half of the last word", STORED.subarray(0, 7), 18, "it ends after 7 bytes, before word 8"],
  ["too many words", Uint8Array.of(...STORED, 5, 5), 18, "it has 10 bytes, its bitmap accounts for 8"],
  ["a bit behind the last word", STORED, 16, "its bitmap accounts for"],
  ["a bit behind the last word of a byte", Uint8Array.of(0b1000, 1, 1), 6, "names word 3, there are 3"],
  ["a word that is zero", Uint8Array.of(1, 0, 0), 2, "word 0 is zero"],
])("%s is refused", (_what, stored, length, reason) => {
  expect(() => expandSparse(stored, length)).toThrow(reason);
});
