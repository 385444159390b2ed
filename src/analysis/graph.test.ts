import { expect, test } from "vitest";
import { buildGraph, graphRows, type GraphKernels } from "./graph";
import { GRAPH_SIZES, type GraphUnits } from "./graph-units";
import { positionUnits, strongestUnit } from "./position-units";
import { createSignalLayout, signalNumber } from "./signal-layout";
import { seededRandom } from "./test-definitions";

const CELLS = GRAPH_SIZES.direction + 2;
const HIDDEN = GRAPH_SIZES.hidden + 2;
const OUTPUTS = 9;
const INPUTS = 5;

const layout = createSignalLayout([
  { signal: "output", width: OUTPUTS },
  { signal: "hidden", width: HIDDEN },
  ...(["h", "o", "c", "i", "g", "f", "cPrev"] as const).map((signal) => ({ signal, width: 2 * CELLS })),
]);
const units: GraphUnits = {
  output: [4, 1, 7],
  hidden: [13, 2, 5],
  forward: [11, 0],
  backward: [20, 12],
};

const random = seededRandom(5);
const values = (length: number): Float32Array => Float32Array.from({ length }, () => 2 * random() - 1);
const kernels: GraphKernels = {
  hidden: { weights: values(2 * CELLS * HIDDEN), targets: HIDDEN },
  output: { weights: values((HIDDEN + INPUTS) * OUTPUTS), targets: OUTPUTS },
};
const h = values(2 * CELLS);
const hidden = values(HIDDEN);
const toHidden = (unit: number, target: number): number =>
  h[unit]! * kernels.hidden.weights[unit * HIDDEN + target]!;
const toOutput = (unit: number, target: number): number =>
  hidden[unit]! * kernels.output.weights[unit * OUTPUTS + target]!;

test("rows stand from the output to the previous cells, units in the order of their numbers", () => {
  const rows = graphRows(units, layout);
  expect(rows.map(({ signal }) => signal)).toEqual([
    "output",
    "hidden",
    "h",
    "o",
    "c",
    "i",
    "g",
    "f",
    "cPrev",
  ]);
  expect(rows[0]!.forward.map(({ unit }) => unit)).toEqual([1, 4, 7]);
  for (const row of rows.slice(2)) {
    expect(row.forward.map(({ unit }) => unit)).toEqual([0, 11]);
    expect(row.backward.map(({ unit }) => unit)).toEqual([12, 20]);
    for (const node of row.backward) expect(node.number).toBe(signalNumber(layout, node));
  }
});

test("every edge is activation times weight, that of the letter its weight alone", () => {
  const { edges, output, letter } = buildGraph(3, units, layout, { h, hidden, letter: 1 }, kernels);
  expect({ output, letter }).toEqual({ output: 4, letter: 3 });
  expect(edges).toHaveLength(3 * 3 + 4 * 3 + 3);
  for (const { from, to, contribution } of edges) {
    const expected =
      from === "letter"
        ? kernels.output.weights[(HIDDEN + 3) * OUTPUTS + to.unit]!
        : from.signal === "h"
          ? toHidden(from.unit, to.unit)
          : toOutput(from.unit, to.unit);
    expect(contribution).toBeCloseTo(expected, 6);
  }
});

test("in a difference the letter contributes nothing, because P and N have the same", () => {
  const { edges } = buildGraph(3, units, layout, { h, hidden, letter: 0 }, kernels);
  expect(
    edges.filter(({ from }) => from === "letter").map(({ contribution }) => Math.abs(contribution)),
  ).toEqual([0, 0, 0]);
});

test("at one position: likely symbols, the hidden units that contribute most to the likeliest, the units that contribute most to those", () => {
  const output = Float32Array.of(0.1, 0, 0.5, 0.2, 1e-7, 0.05, 0.15, 0, 0);
  const found = positionUnits({ output, hidden, h }, kernels);
  expect(found.output).toEqual([2, 3, 6, 0, 5]);

  const strongest = (
    candidates: readonly number[],
    size: (unit: number) => number,
    limit: number,
  ): number[] => [...candidates].sort((a, b) => size(b) - size(a)).slice(0, limit);
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k);
  const toLikeliest = (unit: number): number => Math.abs(toOutput(unit, 2));
  expect(found.hidden).toEqual(strongest(range(0, HIDDEN), toLikeliest, GRAPH_SIZES.hidden));
  const toThose = (unit: number): number =>
    found.hidden.reduce((sum, target) => sum + Math.abs(toHidden(unit, target)), 0);
  expect(found.forward).toEqual(strongest(range(0, CELLS), toThose, GRAPH_SIZES.direction));
  expect(found.backward).toEqual(strongest(range(CELLS, 2 * CELLS), toThose, GRAPH_SIZES.direction));
  expect(strongestUnit({ output, hidden, h }, kernels)).toBe(strongest(range(0, 2 * CELLS), toThose, 1)[0]);
});
