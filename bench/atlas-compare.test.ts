import { expect, test } from "vitest";
import { compareDistances } from "./atlas-compare";

test("equal distances agree, and rounding does not matter", () => {
  const ours = [Float32Array.of(0.1, 0.2), Float32Array.of(0.3, 0.4)];
  const found = compareDistances(ours, Float64Array.of(0.1, 0.2, 0.3, 0.40001));
  expect(found).toMatchObject({ count: 4, far: 0, agree: true });
  expect(found.largest).toBeCloseTo(1e-5, 6);
});

test("other distances do not agree, nor do NaN or another number of them", () => {
  expect(compareDistances([Float32Array.of(0.1, 0.2)], Float64Array.of(0.1, 0.25)).agree).toBe(false);
  expect(compareDistances([Float32Array.of(0.1, 0.2)], Float64Array.of(0.1, NaN)).agree).toBe(false);
  expect(() => compareDistances([new Float32Array(3)], new Float64Array(4))).toThrow("3 distances against 4");
});
