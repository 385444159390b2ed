import { expect, test } from "vitest";
import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { AppState } from "../app-state";
import { layOutLines } from "../typing/lines-state";
import { fakeOutputs } from "../test-network";
import { heatRows, paintRow } from "./cells-selectors";
import { INITIAL_CELLS, type Cells } from "./cells-state";
import { testDense } from "../inside/test-inside";
import { language } from "../test-language";

const dense = testDense();
const c1: SignalUnit = { signal: "c", unit: 1 };
const c2: SignalUnit = { signal: "c", unit: 2 };
const i1: SignalUnit = { signal: "i", unit: 1 };

type Traces = readonly (readonly [SignalUnit, Readonly<Record<string, readonly number[]>>])[];

/** A page with that text and these values along lines of it, or of a text before. */
function stateOf(text: string, cells: Partial<Cells>, traces: Traces) {
  const values = traces.map(
    ([unit, lines]) =>
      [
        signalCode(unit),
        new Map(Object.entries(lines).map(([line, row]) => [line, Float32Array.from(row)])),
      ] as const,
  );
  return {
    language,
    model: undefined,
    cells: { ...INITIAL_CELLS, ...cells },
    dense,
    lines: layOutLines(text, [], (line) => fakeOutputs(line), [], false, language),
    caret: text.length,
    traces: { values: new Map(values), revision: 1 },
  } satisfies Partial<AppState>;
}

const valuesOf = (text: string, before: Readonly<Record<string, readonly number[]>>) =>
  heatRows(stateOf(text, { rows: [c1] }, [[c1, before]]))[0]!.values.map((row) => row && [...row]);

test("a line has its own values, and none where nothing is known", () => {
  expect(valuesOf("ab\nba", { ab: [1, 2] })).toEqual([[1, 2], undefined]);
});

test("an edited line keeps what it had before the edit and behind it; the rest is NaN", () => {
  expect(valuesOf("abxcd", { abcd: [1, 2, 3, 4] })).toEqual([[1, 2, NaN, 3, 4]]);
  expect(valuesOf("abd", { abcd: [1, 2, 3, 4] })).toEqual([[1, 2, 4]]);
  expect(valuesOf("abyd", { abcd: [1, 2, 3, 4] })).toEqual([[1, 2, NaN, 4]]);
  // The same letter twice counts for the part before the edit, not for both.
  expect(valuesOf("aaa", { aa: [1, 2] })).toEqual([[1, 2, NaN]]);
});

test("a line does not borrow from another line that is shown, nor from one that has nothing in common", () => {
  expect(valuesOf("ab\nabc", { ab: [1, 2] })).toEqual([[1, 2], undefined]);
  expect(valuesOf("xyz", { ab: [1, 2] })).toEqual([undefined]);
});

test("the scales: with sign around zero, by row, by layer; gates have the whole of 0 to 1", () => {
  const traces: Traces = [
    [c1, { ab: [-3, 1] }],
    [c2, { ab: [2, 8] }],
    [i1, { ab: [0.2, 0.4] }],
  ];
  const ranges = (scale: Cells["scale"]) =>
    heatRows(stateOf("ab", { rows: [c1, c2, i1], scale }, traces)).map(({ low, high, signed }) => [
      Number(low.toFixed(3)),
      Number(high.toFixed(3)),
      signed,
    ]);
  expect(ranges("signed")).toEqual([
    [-3, 3, true],
    [-8, 8, true],
    [0, 1, false],
  ]);
  expect(ranges("signal")).toEqual([
    [-3, 1, false],
    [2, 8, false],
    [0.2, 0.4, false],
  ]);
  expect(ranges("layer")).toEqual([
    [-3, 8, false],
    [-3, 8, false],
    [0.2, 0.4, false],
  ]);
});

test("one outlier in a hundred does not widen the range", () => {
  const text = "a".repeat(200);
  const values = Array.from(text, (_, k) => (k === 7 ? 100 : k % 10));
  const [row] = heatRows(stateOf(text, { rows: [c1], scale: "signal" }, [[c1, { [text]: values }]]));
  expect([row!.low, row!.high]).toEqual([0, 9]);
});

test("the painted unit has its sign whatever the scale; a unit that the network lacks paints nothing", () => {
  const painted = paintRow(stateOf("ab", { paint: c1, scale: "layer" }, [[c1, { ab: [-3, 1] }]]));
  expect(painted).toMatchObject({ unit: c1, low: -3, high: 3, signed: true });
  expect(paintRow(stateOf("ab", { paint: { signal: "c", unit: 9_999 } }, []))).toBeUndefined();
});
