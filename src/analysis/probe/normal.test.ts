import { expect, test } from "vitest";
import { normalQuantile, normalTail } from "./normal";

test.each([
  [0, 0.5],
  [1, 0.15865525393145705],
  [1.959963984540054, 0.025],
  [2.999, 0.0013543365337271066],
  [3, 0.0013498980316301],
  [5, 2.866515718791933e-7],
  [10, 7.619853024160527e-24],
])("the tail beyond %d", (z, tail) => {
  expect(normalTail(z) / tail).toBeCloseTo(1, 6);
  expect(normalTail(-z)).toBeCloseTo(1 - tail, 12);
});

test("the quantile leads back to the probability", () => {
  for (const p of [0.5, 0.2, 0.025, 1e-5, 1e-12, 1e-100])
    expect(normalTail(normalQuantile(p)) / p).toBeCloseTo(1, 8);
  expect(() => normalQuantile(0.6)).toThrow(RangeError);
  expect(() => normalQuantile(0)).toThrow(RangeError);
});
