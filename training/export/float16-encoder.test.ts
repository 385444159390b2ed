import { describe, expect, it } from "vitest";
import { float16ToFloat32 } from "../../src/model/float16";
import { float32ToFloat16 } from "./float16-encoder";

const encode = (value: number): number => float32ToFloat16(Float32Array.of(value))[0]!;

describe("float32ToFloat16", () => {
  it("gives each of the 65,536 halves back, every NaN as one NaN", () => {
    const halves = Uint16Array.from({ length: 65536 }, (_, bits) => bits);
    const singles = float16ToFloat32(halves);
    const expected = halves.map((bits, k) => (Number.isNaN(singles[k]!) ? 0x7e00 : bits));
    expect(float32ToFloat16(singles)).toEqual(expected);
  });

  it("rounds every midpoint of two neighbours to the even one, and anything off it to the nearer", () => {
    const halves = Uint16Array.from({ length: 0x7c00 }, (_, bits) => bits);
    const singles = float16ToFloat32(halves);
    for (let bits = 0; bits + 1 < halves.length; bits++) {
      const middle = Math.fround((singles[bits]! + singles[bits + 1]!) / 2);
      const even = bits % 2 === 0 ? bits : bits + 1;
      const step = singles[bits + 1]! - singles[bits]!;
      const got = [middle, middle - step / 256, middle + step / 256, -middle].map(encode);
      expect(got, `between halves ${bits} and ${bits + 1}`).toEqual([even, bits, bits + 1, even | 0x8000]);
    }
  });

  it("overflows to infinity from 65520 on, where the next half would be 65536", () => {
    expect([65504, 65519.99, 65520, 1e30, -65520, Infinity].map(encode)).toEqual([
      0x7bff, 0x7bff, 0x7c00, 0x7c00, 0xfc00, 0x7c00,
    ]);
  });

  it("keeps the sign of zero and flushes what is at most half of the smallest subnormal", () => {
    expect([0, -0, 2 ** -25, -(2 ** -25), 2 ** -25 * 1.0001, 1e-40].map(encode)).toEqual([
      0, 0x8000, 0, 0x8000, 1, 0,
    ]);
  });
});
