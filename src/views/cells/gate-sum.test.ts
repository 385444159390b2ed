import fc from "fast-check";
import { expect, test } from "vitest";
import { roundedSum } from "./gate-sum";

test("what is written adds up, and each number is within a thousandth of the real one", () => {
  const value = fc.double({ min: -30, max: 30, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      const written = roundedSum(a, b);
      const [x, y, sum] = [written.a, written.b, written.sum].map((one) =>
        Math.round(Number(one.toFixed(3)) * 1000),
      );
      expect(x! + y!).toBe(sum);
      expect(Math.abs(written.a - a)).toBeLessThanOrEqual(0.001001);
      expect(Math.abs(written.b - b)).toBeLessThanOrEqual(0.001001);
      expect(Math.abs(written.sum - (a + b))).toBeLessThanOrEqual(0.000501);
    }),
  );
});

test("1.0004 and 2.0004 are written 1.000 + 2.001 = 3.001", () => {
  expect(roundedSum(1.0004, 2.0004)).toEqual({ a: 1, b: 2.001, sum: 3.001 });
});
