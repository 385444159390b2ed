import { expect, test } from "vitest";
import { contributions, difference, letterContributions } from "./contributions";
import { GRAPH_SIZES, selectGraphUnits } from "./graph-units";
import { ambiguousLetters, countOutcomes, labelsOf, recountLetters } from "./outcomes";
import { rankDescending } from "./rank";
import { createSignalLayout, signalNumber, signalUnit } from "./signal-layout";

const layout = createSignalLayout([
  { signal: "output", width: 8 },
  { signal: "hidden", width: 20 },
  { signal: "h", width: 30 },
]);

test("ranks descend, equal values stay in their order, NaN is refused", () => {
  expect(rankDescending([0.2, 0.9, 0.2, 0.5])).toEqual([1, 3, 0, 2]);
  expect(rankDescending(Float32Array.of(1, 3, 2), 2)).toEqual([1, 2]);
  expect(() => rankDescending([0.1, NaN])).toThrow("value 1 is NaN");
});

test("signals are numbered one after the other", () => {
  expect(layout.count).toBe(58);
  expect(signalNumber(layout, { signal: "h", unit: 3 })).toBe(31);
  expect(signalUnit(layout, 31)).toEqual({ signal: "h", unit: 3 });
  expect(() => signalNumber(layout, { signal: "hidden", unit: 20 })).toThrow(
    '"hidden" has units 0 to 19, not 20',
  );
  expect(() => signalNumber(layout, { signal: "g", unit: 0 })).toThrow('no signal "g"');
  expect(() => signalUnit(layout, 58)).toThrow("0 to 57, not 58");
});

test("a pair counts with two outcomes and enough cases both with and without", () => {
  const inputs = Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2);
  const outputs = Uint8Array.of(1, 1, 1, 2, 2, 0, 1, 1, 1, 0, 0, 1, 1);
  const counts = countOutcomes([{ inputs, outputs }], 3, 3);
  expect([...counts]).toEqual([1, 3, 2, 0, 3, 0, 2, 2, 0]);
  const letters = ambiguousLetters(counts, 3, 2);
  expect(letters).toEqual([
    {
      input: 0,
      cases: 6,
      outcomes: [
        { output: 1, cases: 3 },
        { output: 2, cases: 2 },
      ],
      rest: 1,
      labels: 3,
    },
    {
      input: 2,
      cases: 4,
      outcomes: [
        { output: 0, cases: 2 },
        { output: 1, cases: 2 },
      ],
      rest: 0,
      labels: 2,
    },
  ]);
  expect([...labelsOf(letters[0]!, 3)]).toEqual([2, 0, 1]);
  expect(recountLetters(letters, Uint32Array.of(0, 3, 1, 0, 0, 0, 0, 0, 0), 3)[0]).toMatchObject({
    cases: 4,
    outcomes: [{ cases: 3 }, { cases: 1 }],
    rest: 0,
    labels: 3,
  });
});

test("contributions are activation times weight", () => {
  const kernel = { weights: Float32Array.of(1, 2, 3, 4, 5, 6), targets: 2 };
  expect([...contributions([10, 100, -1], kernel, [0, 2], [1])]).toEqual([20, -6]);
  expect([...letterContributions(kernel, 1, 1, [0, 1])]).toEqual([5, 6]);
  expect([...difference(Float32Array.of(3, 1), Float32Array.of(1, 1))]).toEqual([2, 0]);
  expect(() => difference(new Float32Array(1), new Float32Array(2))).toThrow("1 values less 2 values");
});

test("symbols that the letter never becomes are no competitors in the graph", () => {
  const means = Float32Array.from({ length: layout.count }, () => 0);
  means.set([0.3, 1e-6, 0.69999, 2e-5, 9e-6]);
  const distances = new Float32Array(layout.count);
  const pair = { output: 0, casesP: 10, casesN: 30, distances, meansP: means, meansN: means };
  expect(selectGraphUnits(pair, layout).output).toEqual([0, 2, 3]);
});

test("the graph has the right symbol first, then those with the highest mean probability, and the best units", () => {
  const distances = Float32Array.from({ length: layout.count }, (_, k) => ((k * 7) % 58) / 58);
  const meansP = Float32Array.of(0.1, 0, 0.6, 0.1, 0, 0.1, 0.1, 0);
  const meansN = Float32Array.of(0, 0.5, 0.1, 0.2, 0.15, 0.05, 0, 0);
  const pad = (means: Float32Array): number[] => [...means, ...new Array<number>(50).fill(0)];
  const units = selectGraphUnits(
    { output: 5, casesP: 100, casesN: 300, distances, meansP: pad(meansP), meansN: pad(meansN) },
    layout,
  );
  expect(units.output).toEqual([5, 1, 2, 3, 4, 0]);
  expect(units.hidden).toHaveLength(GRAPH_SIZES.hidden);
  expect(units.forward).toHaveLength(GRAPH_SIZES.direction);
  expect(Math.max(...units.forward)).toBeLessThan(15);
  expect(Math.min(...units.backward)).toBeGreaterThanOrEqual(15);
  const ofHidden = units.hidden.map((unit) => distances[8 + unit]!);
  expect(ofHidden).toEqual([...distances.subarray(8, 28)].sort((a, b) => b - a).slice(0, GRAPH_SIZES.hidden));
});
