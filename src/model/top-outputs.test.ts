import fc from "fast-check";
import { expect, test } from "vitest";
import { topOutputs } from "./top-outputs";

test("the top outputs are those that sorting gives", () => {
  const width = 9;
  const rows = fc.array(
    fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: width, maxLength: width }),
  );
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: width }), (matrix, count) => {
      const top = topOutputs(Float32Array.from(matrix.flat()), width, count);
      expect(top.length).toBe(matrix.length);
      matrix.forEach((row, t) => {
        const sorted = row
          .map((p, symbol) => ({ p: Math.fround(p), symbol }))
          .sort((a, b) => b.p - a.p || a.symbol - b.symbol);
        const expected = sorted.slice(0, count);
        expect([...top.symbols.subarray(t * count, (t + 1) * count)]).toEqual(
          expected.map(({ symbol }) => symbol),
        );
        expect([...top.probabilities.subarray(t * count, (t + 1) * count)]).toEqual(
          expected.map(({ p }) => p),
        );
      });
    }),
  );
});
