import fc from "fast-check";
import { expect, test } from "vitest";
import { planBatches } from "./batches";

const lengths = fc.array(fc.nat(3000), { maxLength: 300 });

test("every sequence that is not empty is in one batch, and none is longer than the batch says", () => {
  fc.assert(
    fc.property(lengths, (all) => {
      const batches = planBatches(all.map((length) => new Uint8Array(length)));
      const rows = batches.flatMap((batch) => [...batch.rows]).sort((a, b) => a - b);
      expect(rows).toEqual([...all.keys()].filter((k) => all[k]! > 0));
      for (const { rows, longest } of batches)
        expect(Math.max(...rows.map((row) => all[row]!))).toBe(longest);
    }),
  );
});

test.each([
  [16_384, undefined],
  [4096, 4096],
])(
  "a batch has at most 64 sequences and %d padded positions, unless one sequence alone has more",
  (most, asked) => {
    fc.assert(
      fc.property(lengths, (all) => {
        for (const { rows, longest } of planBatches(
          all.map((length) => new Uint8Array(length)),
          asked,
        )) {
          expect(rows.length).toBeLessThanOrEqual(64);
          if (rows.length > 1) expect(rows.length * longest).toBeLessThanOrEqual(most);
        }
      }),
    );
  },
);
