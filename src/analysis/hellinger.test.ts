import fc from "fast-check";
import { expect, test } from "vitest";
import { hellingerDistance, histogramOf, normalRandom, seededRandom } from "./test-definitions";

test("by hand: counts 1 1 2 and 2 1 1", () => {
  // p = (1/4, 1/4, 1/2), q = (1/2, 1/4, 1/4): BC = 2 sqrt(1/8) + 1/4 = 0.957107
  const distance = hellingerDistance(Uint32Array.of(1, 1, 2), Uint32Array.of(2, 1, 1));
  expect(distance).toBeCloseTo(Math.sqrt(1 - (2 * Math.sqrt(1 / 8) + 1 / 4)), 12);
  expect(distance).toBeCloseTo(0.207107, 6);
});

test("equal shapes have distance 0 whatever their numbers of cases, disjoint ones 1", () => {
  expect(hellingerDistance(Uint32Array.of(1, 2, 3), Uint32Array.of(10, 20, 30))).toBe(0);
  expect(hellingerDistance(Uint32Array.of(4, 0, 0), Uint32Array.of(0, 1, 7))).toBe(1);
});

test("one case each: 0 in the same bin, 1 in two bins", () => {
  expect(hellingerDistance(Uint32Array.of(0, 1), Uint32Array.of(0, 1))).toBe(0);
  expect(hellingerDistance(Uint32Array.of(1, 0), Uint32Array.of(0, 1))).toBe(1);
});

test("no cases on a side: nothing to tell apart, 0", () => {
  expect(hellingerDistance(Uint32Array.of(0, 0), Uint32Array.of(1, 2))).toBe(0);
});

test("two normal distributions: sqrt(1 - exp(-d^2 / 8)) for means d standard deviations apart", () => {
  const normal = normalRandom(seededRandom(1));
  for (const apart of [0.5, 1, 3]) {
    const [p, q] = [0, apart].map((centre) => {
      const values = Array.from({ length: 200_000 }, () => centre + normal());
      return histogramOf(values, { min: -6, max: 9, count: 100 });
    }) as [Uint32Array, Uint32Array];
    expect(hellingerDistance(p, q)).toBeCloseTo(Math.sqrt(1 - Math.exp(-(apart ** 2) / 8)), 2);
  }
});

test("symmetric and between 0 and 1", () => {
  const counts = fc.array(fc.nat(1_000_000), { minLength: 7, maxLength: 7 }).map((c) => Uint32Array.from(c));
  fc.assert(
    fc.property(counts, counts, (p, q) => {
      const distance = hellingerDistance(p, q);
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThanOrEqual(1);
      expect(hellingerDistance(q, p)).toBe(distance);
      expect(hellingerDistance(p, p)).toBe(0);
    }),
  );
});
