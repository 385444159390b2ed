import fc from "fast-check";
import { expect, test } from "vitest";
import { bestSymbols, topOutputs } from "./top-outputs";

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

test("the best symbol is the first of each position", () => {
  expect([...bestSymbols(topOutputs(Float32Array.of(0.1, 0.7, 0.2, 0.5, 0.1, 0.4), 3, 2))]).toEqual([1, 0]);
});
