import { expect, test } from "vitest";
import { INITIAL_CELLS, type CellScale, type LayerOrder } from "./cells-state";
import { layerPicture } from "./layer-picture";
import type { LayerTrace } from "../traces/trace-state";

function traceOf(signal: LayerTrace["signal"], rows: readonly (readonly number[])[]): LayerTrace {
  const length = rows[0]!.length;
  const values = Float32Array.from(rows.flat());
  const units = rows.length;
  return {
    line: 0,
    text: "x".repeat(length),
    signal,
    direction: "forward",
    firstUnit: 0,
    units,
    length,
    values,
  };
}

function pictureOf(layerTrace: LayerTrace, order: LayerOrder, scale: CellScale = "signed") {
  const cells = { ...INITIAL_CELLS, scale, layer: { ...INITIAL_CELLS.layer, order } };
  return layerPicture({ layerTrace, cells })!;
}

const ROWS = [
  [1, 1, 1, 1],
  [-4, 4, -4, 4],
  [0.5, 0, 0.5, 0],
];

test("units stand by number, by variance or by likeness", () => {
  const trace = traceOf("c", ROWS);
  expect(pictureOf(trace, "index").order).toEqual([0, 1, 2]);
  expect(pictureOf(trace, "activity").order).toEqual([1, 2, 0]);
  // The second and the third are each other's mirror image; the first never changes.
  expect(pictureOf(trace, "similarity").order).toEqual([1, 2, 0]);
});

test("each unit has its own bound, or all have one; those of gates are 0 and 1", () => {
  const trace = traceOf("c", ROWS);
  expect(pictureOf(trace, "index")).toMatchObject({ shared: false, signed: true });
  expect([...pictureOf(trace, "index").bounds]).toEqual([1, 4, 0.5]);
  expect([...pictureOf(trace, "index", "layer").bounds]).toEqual([4, 4, 4]);
  const gates = pictureOf(traceOf("i", [[0.1, 0.2]]), "index");
  expect(gates).toMatchObject({ shared: true, signed: false });
  expect([...gates.bounds]).toEqual([1]);
});

test("a unit that is always 0 has a bound above 0, and the strongest hundredth lies beyond the bound", () => {
  const steady = Array.from({ length: 200 }, (_, k) => (k === 3 ? 100 : -2));
  const { bounds } = pictureOf(traceOf("h", [Array.from({ length: 200 }, () => 0), steady]), "index");
  expect(bounds[0]).toBeGreaterThan(0);
  expect(bounds[1]).toBe(2);
});

test("the order of a long line, taken from a part of it, is that of all of it", () => {
  const length = 50_000;
  const rows = [1, 3, 2].map((size) => Array.from({ length }, (_, t) => size * Math.sin(t / 50)));
  expect(pictureOf(traceOf("c", rows), "activity").order).toEqual([1, 2, 0]);
});

test("without a layer there is no picture", () => {
  expect(layerPicture({ layerTrace: undefined, cells: INITIAL_CELLS })).toBeUndefined();
});
