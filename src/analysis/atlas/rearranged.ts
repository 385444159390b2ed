/** Orders of numbers in which packing finds more to save. */

/**
 * The first bytes of all numbers, then the second bytes of all, and so on: high bytes are alike, low ones look random and
 * only stand between them. Saves 7% of the statistics.
 */
export function bytePlanes({
  buffer,
  byteOffset,
  byteLength,
  length,
}: Float32Array | Uint16Array): Uint8Array {
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  const width = byteLength / length;
  const planes = new Uint8Array(byteLength);
  for (let plane = 0; plane < width; plane++)
    for (let k = 0; k < length; k++) planes[plane * length + k] = bytes[k * width + plane]!;
  return planes;
}

/** Undoes `bytePlanes` for numbers of `width` bytes. */
export function fromBytePlanes(planes: Uint8Array, width: number): ArrayBuffer {
  const length = planes.length / width;
  const bytes = new Uint8Array(planes.length);
  for (let plane = 0; plane < width; plane++)
    for (let k = 0; k < length; k++) bytes[k * width + plane] = planes[plane * length + k]!;
  return bytes.buffer;
}

/** Each byte less the one before it, modulo 256: neighbouring bars are alike. Saves 3% of the drawings. */
export const differences = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, k) => (k === 0 ? byte : byte - bytes[k - 1]!));

/** Undoes `differences`. */
export function fromDifferences(bytes: Uint8Array): Uint8Array {
  let sum = 0;
  return bytes.map((byte) => (sum += byte));
}
