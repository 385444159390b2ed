import { expect, test } from "vitest";
import { mergeBins, rangeOf } from "./histogram";
import { binOf } from "./test-definitions";

const BINS = { min: -1, max: 1, count: 4 };

test("a value on an edge belongs to the bin above, the largest value to the last bin", () => {
  const values = [-1, -0.75, -0.5, 0, 0.49, 0.5, 1];
  expect(values.map((value) => binOf(value, BINS))).toEqual([0, 0, 1, 2, 2, 3, 3]);
});

test("a constant belongs to the first bin", () => {
  expect(binOf(0.3, { min: 0.3, max: 0.3, count: 1000 })).toBe(0);
});

test("a range is from the smallest to the largest value; -0 becomes 0", () => {
  expect(rangeOf(Float32Array.of(0.5, -0.25, 0.125))).toEqual({ min: -0.25, max: 0.5 });
  expect(Object.is(rangeOf(Float32Array.of(-0, 1)).min, 0)).toBe(true);
});

test.each([NaN, Infinity, -Infinity])(
  "%d has no place in statistics, and the error says where it is",
  (bad) => {
    expect(() => rangeOf(Float32Array.of(1, bad, 2))).toThrow(`value 1 of 3 is ${bad}`);
  },
);

test("no values have no range", () => {
  expect(() => rangeOf(new Float32Array(0))).toThrow("no values");
});

test("bins merge in equal groups", () => {
  expect([...mergeBins(Uint32Array.of(1, 2, 3, 4, 5, 6), 3)]).toEqual([6, 15]);
  expect(() => mergeBins(new Uint32Array(10), 3)).toThrow("10 bins cannot be merged by 3");
});
