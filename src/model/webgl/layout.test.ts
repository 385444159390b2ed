import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksFor, firstTexel, paddedSize } from "./layout";

test("padded sizes are 1, 2, 3, 4, 6, 8, 12, 16, ...", () => {
  const sizes = Array.from({ length: 16 }, (_, k) => paddedSize(k + 1));
  expect([...new Set(sizes)]).toEqual([1, 2, 3, 4, 6, 8, 12, 16]);
});

test("a padded size is at least the size, less than half as much again, and padded itself", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (size) => {
      const padded = paddedSize(size);
      expect(padded).toBeGreaterThanOrEqual(size);
      expect(padded).toBeLessThan(1.5 * size + 1e-9);
      expect(paddedSize(padded)).toBe(padded);
    }),
  );
});

test("no two texels of different steps and rows share a place, and all lie in the blocks", () => {
  const [steps, rows, width] = [19, 3, 5];
  const places = new Set<number>();
  for (let step = 0; step < steps; step++)
    for (let row = 0; row < rows; row++)
      for (let k = 0; k < width; k++) places.add(firstTexel(step, row, rows, width) + k);
  expect(places.size).toBe(steps * rows * width);
  expect(Math.max(...places)).toBeLessThan(blocksFor(steps) * rows * 8 * width);
});
