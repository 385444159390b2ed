import { expect, test } from "vitest";
import { ratio, speeds, summarize } from "./statistics";

test("median and quartiles interpolate between runs", () => {
  expect(summarize([4, 1, 3, 2])).toEqual({ median: 2.5, lower: 1.75, upper: 3.25, runs: 4 });
});

test("without runs there is no summary", () => {
  expect(summarize([])).toBeUndefined();
  expect(ratio([[1]], [[]])).toBeUndefined();
});

test("a ratio compares within rounds, so that a slow round of both does not change it", () => {
  const a = [[2], [20, 20, 21], [2]];
  const b = [[1], [10], [1, 1, 1, 1]];
  expect(ratio(a, b)).toEqual({ median: 2, lower: 2, upper: 2, runs: 3 });
});

test("a round that one of them did not take part in does not count", () => {
  expect(ratio([[6], [100]], [[3]])).toMatchObject({ median: 2, runs: 1 });
});

test("speeds are characters per second", () => {
  expect(speeds([[500], [1000, 250]], 1000)).toEqual([[2000], [1000, 4000]]);
});
