import { expect, test } from "vitest";
import { expandedRootMoments, rootMoments, summedRootMoments } from "./root-moments";

test("by hand: 2 of 4 positions, 2 in P", () => {
  // X = 0, 1, 2 with probability 1/6, 4/6, 1/6: Y = 0, 1, 0.
  const { mean, variance, linear, quadratic } = summedRootMoments(2, 4, 2);
  expect(mean).toBeCloseTo(4 / 6, 12);
  expect(variance).toBeCloseTo(4 / 6 - 16 / 36, 12);
  expect(linear).toBeCloseTo(0, 12);
  // With three values, what is not linear is quadratic.
  expect(quadratic ** 2).toBeCloseTo(variance, 12);
});

test("a bin with all positions, or with one, has no spread", () => {
  expect(summedRootMoments(10, 10, 4)).toMatchObject({
    mean: Math.sqrt(24),
    variance: 0,
    linear: 0,
    quadratic: 0,
  });
  expect(summedRootMoments(1, 10, 4).mean).toBe(0);
  expect(summedRootMoments(1, 10, 4).variance).toBe(0);
});

test.each([
  [1_000, 20_000, 900],
  [10_000, 60_000, 300],
  [300, 3_000, 2_600],
  [15_000, 20_000, 2_000],
  [200, 70_000, 30_000],
])("the expansion agrees with the sum: %d of %d positions, %d in P", (m, n, inP) => {
  const sum = summedRootMoments(m, n, inP);
  const expansion = expandedRootMoments(m, n, inP);
  const whole = (m * Math.sqrt(inP * (n - inP))) / n;
  // What matters is how far the mean stays below its value without noise.
  expect((whole - expansion.mean) / (whole - sum.mean)).toBeCloseTo(1, 2);
  expect(expansion.variance / sum.variance).toBeCloseTo(1, 2);
  expect(expansion.linear).toBeCloseTo(sum.linear, 1);
  expect(expansion.quadratic / sum.quadratic).toBeGreaterThan(0.95);
  expect(expansion.quadratic / sum.quadratic).toBeLessThan(1.05);
});

test("where the sum ends and the expansion begins, nothing jumps", () => {
  const [before, after] = [399, 400].map((m) => rootMoments(m, 10_000, 1_000)) as [
    ReturnType<typeof rootMoments>,
    ReturnType<typeof rootMoments>,
  ];
  expect(after.mean - before.mean).toBeCloseTo(0.3, 2);
  expect(after.variance / before.variance).toBeCloseTo(400 / 399, 2);
});
