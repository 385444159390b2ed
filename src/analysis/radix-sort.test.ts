import fc from "fast-check";
import { expect, test } from "vitest";
import { createSorter } from "./radix-sort";

const sort = createSorter(1_000);
const anyFloat = fc.float({ noNaN: true });

test("sorts like Array.sort, any finite or infinite number", () => {
  fc.assert(
    fc.property(fc.array(anyFloat, { maxLength: 300 }), (numbers) => {
      const { values } = sort(Float32Array.from(numbers), new Uint8Array(numbers.length));
      // + 0 makes one of 0 and -0, which Array.sort leaves as they come.
      const expected = Float32Array.from(numbers).sort((a, b) => a - b);
      expect(Array.from(values, (value) => value + 0)).toEqual(Array.from(expected, (value) => value + 0));
    }),
  );
});

test("labels stay with their values", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyFloat, fc.nat(255)), { maxLength: 100 }), (cases) => {
      const { values, labels } = sort(
        Float32Array.from(cases, ([value]) => value),
        Uint8Array.from(cases, ([, label]) => label),
      );
      const text = (value: number, label: number): string => `${value + 0} ${label}`;
      expect(Array.from(values, (value, k) => text(value, labels[k]!)).sort()).toEqual(
        cases.map(([value, label]) => text(value, label)).sort(),
      );
    }),
  );
});

test("values that share their digits, where passes are left out", () => {
  for (const numbers of [[0.5], [0.5, 0.5, 0.5], [1, 1.0000001192092896], [-1, 1], [0, -0, 0]]) {
    const { values } = sort(Float32Array.from(numbers), new Uint8Array(numbers.length));
    expect(Array.from(values, (value) => value + 0)).toEqual(
      numbers.map((value) => value + 0).sort((a, b) => a - b),
    );
  }
  expect(sort(new Float32Array(0), new Uint8Array(0)).values.length).toBe(0);
});

test("reads a part of a larger array and leaves it as it is", () => {
  const all = Float32Array.of(9, 3, 1, 2, 9);
  expect([...sort(all.subarray(1, 4), Uint8Array.of(1, 2, 3)).values]).toEqual([1, 2, 3]);
  expect([...all]).toEqual([9, 3, 1, 2, 9]);
});

test("more values than it has memory for are refused", () => {
  expect(() => sort(new Float32Array(1_001), new Uint8Array(1_001))).toThrow("takes 1000 values, not 1001");
});
