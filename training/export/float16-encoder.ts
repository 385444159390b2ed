/**
 * Single to half precision, rounding to nearest, ties to even. Beyond 65504 and half a step it becomes infinity, below half
 * of the smallest subnormal (2^-25) zero; NaN stays NaN without its payload.
 */
export function float32ToFloat16(values: Float32Array): Uint16Array<ArrayBuffer> {
  const bits = new Uint32Array(values.slice().buffer);
  return Uint16Array.from(bits, encodeHalf);
}

function encodeHalf(bits: number): number {
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 0xff) - 127 + 15;
  const fraction = bits & 0x7fffff;
  if (exponent === 255 - 127 + 15) return fraction === 0 ? sign | 0x7c00 : 0x7e00;
  if (exponent >= 31) return sign | 0x7c00;
  if (exponent < -10) return sign;
  if (exponent <= 0) return sign | shiftToEven(0x800000 | fraction, 14 - exponent);
  // Rounding up may carry from the fraction into the exponent; that gives the next power of two, or infinity.
  return sign | shiftToEven((exponent << 23) | fraction, 13);
}

function shiftToEven(value: number, shift: number): number {
  const rest = value & ((1 << shift) - 1);
  const half = 1 << (shift - 1);
  const kept = value >>> shift;
  return rest > half || (rest === half && (kept & 1) === 1) ? kept + 1 : kept;
}
