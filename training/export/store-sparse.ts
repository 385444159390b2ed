/**
 * What `expandSparse` of src/model reads: a bitmap of the 16-bit words that are not zero (the lowest bit of a byte first), then
 * those words. Throws if the bytes are no whole number of words.
 */
export function storeSparse(contents: Uint8Array): Uint8Array<ArrayBuffer> {
  if (contents.length % 2 !== 0)
    throw new Error(`${contents.length} bytes are no whole number of 16-bit words`);
  const words = contents.length / 2;
  const bitmap = new Uint8Array(Math.ceil(words / 8));
  const rest: number[] = [];
  for (let word = 0; word < words; word++) {
    const [low, high] = [contents[2 * word]!, contents[2 * word + 1]!];
    if (low === 0 && high === 0) continue;
    bitmap[word >> 3]! |= 1 << (word & 7);
    rest.push(low, high);
  }
  const stored = new Uint8Array(bitmap.length + rest.length);
  stored.set(bitmap);
  stored.set(rest, bitmap.length);
  return stored;
}
