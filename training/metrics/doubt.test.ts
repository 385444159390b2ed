import { expect, test } from "vitest";
import { bestMarks, doubtCurve, DoubtTally, marksAt, pooledDoubt, type DoubtCounts } from "./doubt";

/** Letters as [lead, how many, how many of them wrong]. */
function counted(
  ...letters: readonly (readonly [lead: number, count: number, wrong: number])[]
): DoubtCounts {
  const tally = new DoubtTally();
  for (const [lead, count, wrong] of letters) for (let k = 0; k < count; k++) tally.add(lead, k >= wrong);
  return tally.counts();
}

test("a letter below the threshold is marked, one at it is not", () => {
  const counts = counted([0.24, 4, 3], [0.25, 10, 1], [1, 86, 1]);
  expect(marksAt(counts, 0.25)).toEqual({
    threshold: 0.25,
    marked: 4,
    markedWrong: 3,
    precision: 0.75,
    recall: 0.6,
  });
  expect(marksAt(counts, 0.26)).toMatchObject({ marked: 14, markedWrong: 4 });
  expect(marksAt(counts, 1)).toMatchObject({ marked: 100, recall: 1 });
});

test("nothing marked is nothing right, nothing wrong is nothing missed", () => {
  expect(doubtCurve(counted([0.5, 3, 0]))[0]).toMatchObject({ marked: 0, precision: 0, recall: 1 });
});

test("the best threshold leaves room to both sides", () => {
  // Below 0.3: 8 of 10 wrong, recall .8. Below 0.6: 9 of 30. Below 0.9: 10 of 100, which is less than one of eight.
  const counts = counted([0.295, 10, 8], [0.595, 20, 1], [0.895, 70, 1]);
  expect(bestMarks(counts)).toMatchObject({ threshold: 0.6, precision: 0.3, recall: 0.9 });
});

test("there is no best threshold where none meets both conditions", () => {
  expect(bestMarks(counted([0.5, 100, 10]))).toBeUndefined();
});

test("texts are pooled letter by letter", () => {
  const both = pooledDoubt([counted([0.1, 2, 1]), counted([0.1, 3, 0], [0.9, 1, 1])]);
  expect(marksAt(both, 0.5)).toMatchObject({ marked: 5, markedWrong: 1, recall: 0.5 });
});
