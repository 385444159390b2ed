import fc from "fast-check";
import { expect, test } from "vitest";
import { groupRows } from "./group-rows";

test("sequences of similar length run four at a time, a long one alone", () => {
  expect(groupRows([10, 1000, 11, 12, 10])).toEqual([[1], [3, 2, 0, 4]]);
  expect(groupRows([5, 5])).toEqual([[0], [1]]);
  expect(groupRows([])).toEqual([]);
});

test("every sequence that is not empty occurs once, at most four in a group, the longest first", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (lengths) => {
      const groups = groupRows(lengths);
      const rows = groups.flat().sort((a, b) => a - b);
      expect(rows).toEqual(lengths.flatMap((length, row) => (length > 0 ? [row] : [])));
      for (const group of groups) {
        expect(group.length).toBeLessThanOrEqual(4);
        for (const row of group) expect(lengths[row]).toBeLessThanOrEqual(lengths[group[0]!]!);
      }
    }),
  );
});
