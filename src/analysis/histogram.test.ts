import { expect, test } from "vitest";
import { binOf, createHistogram, mergeBins, rangeOf } from "./histogram";

const BINS = { min: -1, max: 1, count: 4 };

test("a value on an edge belongs to the bin above, the largest value to the last bin", () => {
  const values = [-1, -0.75, -0.5, 0, 0.49, 0.5, 1];
  expect(values.map((value) => binOf(value, BINS))).toEqual([0, 0, 1, 2, 2, 3, 3]);
});

test("a constant belongs to the first bin", () => {
  expect(binOf(0.3, { min: 0.3, max: 0.3, count: 1000 })).toBe(0);
});

test("a streaming histogram counts what it is given", () => {
  const histogram = createHistogram(BINS);
  for (const value of [-1, -0.9, 0.1, 1, 1]) histogram.add(value);
  expect([...histogram.counts]).toEqual([2, 0, 1, 2]);
});

test("a histogram refuses NaN and values outside its range, and counts none of them", () => {
  const histogram = createHistogram(BINS);
  expect(() => {
    histogram.add(NaN);
  }).toThrow("NaN is not within the histogram's range, -1 to 1");
  expect(() => {
    histogram.add(1.01);
  }).toThrow("1.01 is not within");
  expect([...histogram.counts]).toEqual([0, 0, 0, 0]);
});

test.each([
  [{ min: 1, max: 0, count: 4 }, "finite range, not 1 to 0"],
  [{ min: NaN, max: 0, count: 4 }, "finite range"],
  [{ min: 0, max: Infinity, count: 4 }, "finite range"],
  [{ min: 0, max: 1, count: 0 }, "at least one bin, not 0"],
])("no histogram over %j", (bins, reason) => {
  expect(() => createHistogram(bins)).toThrow(reason);
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
