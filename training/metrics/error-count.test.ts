import { expect, it } from "vitest";
import { errorRate, sumErrors } from "./error-count";

it("sums errors and totals, so that 1 of 2 and 0 of 8 make 1 of 10", () => {
  const sum = sumErrors([
    { errors: 1, total: 2 },
    { errors: 0, total: 8 },
  ]);
  expect(sum).toEqual({ errors: 1, total: 10 });
  expect(errorRate(sum)).toBe(0.1);
});

it("has rate 0 for nothing at all, infinity for output without a reference", () => {
  expect(errorRate(sumErrors([]))).toBe(0);
  expect(errorRate({ errors: 3, total: 0 })).toBe(Infinity);
});
