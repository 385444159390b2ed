/**
 * A file of which most 16-bit words are zero, from what was stored of it: a bitmap, one bit per word, the lowest bit of a byte
 * first, set where any bit of the word is; then those words in their order. The words are those of the file, bit by bit, whatever
 * numbers they make: float16 has one word per number, float32 two. `length` is that of the file, in bytes.
 * Throws with the reason if that cannot have been stored.
 */
export function expandSparse(stored: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  if (length % 2 !== 0) throw new Error(`${length} bytes are no whole number of 16-bit words`);
  const words = length / 2;
  const bitmap = Math.ceil(words / 8);
  if (stored.length < bitmap)
    throw new Error(`it ends after ${stored.length} bytes, inside its bitmap of ${bitmap}`);
  const expanded = new Uint8Array(length);
  let at = bitmap;
  for (let word = 0; word < 8 * bitmap; word++) {
    if (((stored[word >> 3]! >> (word & 7)) & 1) === 0) continue;
    if (word >= words) throw new Error(`its bitmap names word ${word}, there are ${words}`);
    if (at + 2 > stored.length) throw new Error(`it ends after ${stored.length} bytes, before word ${word}`);
    if (stored[at] === 0 && stored[at + 1] === 0)
      throw new Error(`word ${word} is zero, and its bitmap says that it is not`);
    expanded[2 * word] = stored[at]!;
    expanded[2 * word + 1] = stored[at + 1]!;
    at += 2;
  }
  if (at !== stored.length) throw new Error(`it has ${stored.length} bytes, its bitmap accounts for ${at}`);
  return expanded;
}
