import fc from "fast-check";
import { expect, test } from "vitest";
import { planBatches } from "./plan-batches";

const anyLengths = fc.array(fc.nat(3000), { maxLength: 300 });

test("every sequence that is not empty is in one batch, among others of similar length", () => {
  fc.assert(
    fc.property(anyLengths, (lengths) => {
      const rows = planBatches(lengths, 4096).flat();
      expect([...rows].sort((a, b) => a - b)).toEqual([...lengths.keys()].filter((k) => lengths[k]! > 0));
      const inOrder = rows.map((row) => lengths[row]!);
      expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
    }),
  );
});

test("a batch has at most 64 sequences and 4,096 padded positions, unless one sequence alone has more", () => {
  fc.assert(
    fc.property(anyLengths, (lengths) => {
      for (const rows of planBatches(lengths, 4096)) {
        expect(rows.length).toBeLessThanOrEqual(64);
        const longest = Math.max(...rows.map((row) => lengths[row]!));
        if (rows.length > 1) expect(rows.length * longest).toBeLessThanOrEqual(4096);
      }
    }),
  );
  expect(planBatches(new Array<number>(65).fill(1), 4096).map(({ length }) => length)).toEqual([64, 1]);
});
