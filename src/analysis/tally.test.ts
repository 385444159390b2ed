import fc from "fast-check";
import { expect, test } from "vitest";
import { COARSE_BINS, DISTANCE_BINS, DRAWING_BINS } from "./histogram";
import { createTallier, tallyStatistics, poolBins, type TallyStatistics, type Tally } from "./tally";
import { mean, slowAuc, slowDistance } from "./test-definitions";

const tally = createTallier(2_000, 4);

/** Statistics of the pair with label 0. */
function statistics(values: readonly number[], labels: readonly number[], outcomes = 2): TallyStatistics {
  const counted = tally(Float32Array.from(values), Uint8Array.from(labels), outcomes);
  return tallyStatistics(counted, 0, pool(counted));
}

const pool = (counted: Tally): Uint32Array => poolBins(counted, new Uint32Array(DISTANCE_BINS));

test("by hand: P = 0.1 0.2 0.9, N = 0.2 0.3", () => {
  const { distance, coarseDistance, auc, meanP, meanN } = statistics(
    [0.1, 0.2, 0.9, 0.2, 0.3],
    [0, 0, 0, 1, 1],
  );
  // Only 0.2 is in both: BC = sqrt(1/3 x 1/2).
  expect(distance).toBeCloseTo(Math.sqrt(1 - Math.sqrt(1 / 6)), 6);
  expect(coarseDistance).toBeCloseTo(Math.sqrt(1 - Math.sqrt(1 / 6)), 6);
  // 0.9 is above both, 0.2 equals one: 2.5 of 6.
  expect(auc).toBeCloseTo(2.5 / 6, 12);
  expect(meanP).toBeCloseTo(0.4, 6);
  expect(meanN).toBeCloseTo(0.25, 6);
});

test("a constant signal has distance 0 and AUC 0.5", () => {
  const constant = statistics([0.7, 0.7, 0.7, 0.7], [0, 1, 0, 1]);
  expect(constant).toMatchObject({ distance: 0, coarseDistance: 0, auc: 0.5 });
});

test("disjoint values have distance 1 and AUC 1 or 0", () => {
  expect(statistics([1, 2, 8, 9], [0, 0, 1, 1])).toMatchObject({ distance: 1, coarseDistance: 1, auc: 0 });
  expect(statistics([1, 2, 8, 9], [1, 1, 0, 0])).toMatchObject({ distance: 1, coarseDistance: 1, auc: 1 });
});

test("one case on each side", () => {
  expect(statistics([0.5, 0.25], [0, 1])).toMatchObject({ distance: 1, auc: 1, meanP: 0.5, meanN: 0.25 });
});

test("a side without cases: distance 0, AUC 0.5, no mean", () => {
  expect(statistics([0.5, 0.25], [1, 1])).toEqual({
    distance: 0,
    coarseDistance: 0,
    auc: 0.5,
    meanP: NaN,
    meanN: 0.375,
  });
  expect(statistics([], [])).toMatchObject({ distance: 0, auc: 0.5 });
});

test.each([NaN, Infinity, -Infinity])("%d is refused with a clear error", (bad) => {
  expect(() => tally(Float32Array.of(0.1, bad, 0.3), new Uint8Array(3), 1)).toThrow(
    `is ${bad}: statistics need finite numbers`,
  );
});

/** Values from a small grid, so that some are equal, and labels of up to three outcomes. */
const cases = fc.array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.nat(2)), {
  minLength: 2,
  maxLength: 200,
});

test("agrees with the plain definitions, and does not depend on the order of the cases", () => {
  fc.assert(
    fc.property(cases, fc.double({ min: 0.001, max: 10, noNaN: true }), (drawn, scale) => {
      const values = drawn.map(([value]) => Math.fround(value * scale));
      const labels = drawn.map(([, label]) => label);
      const p = values.filter((_, k) => labels[k] === 0);
      const q = values.filter((_, k) => labels[k] !== 0);
      fc.pre(p.length > 0 && q.length > 0);
      const found = statistics(values, labels, 3);
      expect(found.distance).toBeCloseTo(slowDistance(p, q, DISTANCE_BINS), 9);
      // From the fine bins, because a value on the edge of a coarse one may be rounded to its other side.
      const coarse = slowDistance(p, q, DISTANCE_BINS, DISTANCE_BINS / COARSE_BINS);
      expect(found.coarseDistance).toBeCloseTo(coarse, 9);
      expect(found.auc).toBeCloseTo(slowAuc(p, q), 12);
      expect(found.meanP).toBeCloseTo(mean(p), 6);
      expect(found.meanN).toBeCloseTo(mean(q), 6);
      expect(statistics(values.toReversed(), labels.toReversed(), 3)).toEqual(found);
    }),
  );
});

test("the coarse bins of all values are twenty fine ones", () => {
  // 50 bins over the range directly, on values that lie on no edge.
  const values = Array.from({ length: 500 }, (_, k) => ((k * 37.7) % 11) / 11);
  const labels = values.map((_, k) => (k % 3 === 0 ? 0 : 1));
  const p = values.filter((_, k) => labels[k] === 0);
  const q = values.filter((_, k) => labels[k] === 1);
  expect(statistics(values, labels).coarseDistance).toBeCloseTo(slowDistance(p, q, COARSE_BINS), 9);
});

test("counts every case once, in the fine bins and in those for drawing", () => {
  const counted = tally(Float32Array.of(-1, 0, 0.999, 1), Uint8Array.of(0, 1, 1, 1), 2);
  expect([counted.min, counted.max, ...counted.cases]).toEqual([-1, 1, 1, 3]);
  expect(counted.bins.reduce((a, b) => a + b)).toBe(4);
  expect([...counted.drawing.subarray(DRAWING_BINS)].flatMap((n, bin) => (n > 0 ? [[bin, n]] : []))).toEqual([
    [DRAWING_BINS / 2, 1],
    [DRAWING_BINS - 1, 2],
  ]);
  expect(pool(counted).reduce((a, b) => a + b)).toBe(4);
});
