import { expect, test } from "vitest";
import { edgeStrokes } from "./edge-strokes";
import { layoutGraph, type PlacedEdge } from "./graph-layout";
import { WIDE } from "./graph-shape";
import { fullGraph } from "./test-graph";

const edge = (width: number, contribution: number, x1: number): PlacedEdge => ({
  from: "h1",
  to: "hidden2",
  x1,
  y1: 2,
  x2: 3,
  y2: 4.256,
  width,
  contribution,
});

test("lines of one sign and about one width are one path, thin ones first", () => {
  expect(edgeStrokes([edge(5.5, 0.5, 0), edge(0.95, 0.1, 1), edge(1.05, 0.1, 2), edge(1, -0.1, 3)])).toEqual([
    { d: "M1 2L3 4.26M2 2L3 4.26", width: 1, negative: false },
    { d: "M3 2L3 4.26", width: 1, negative: true },
    { d: "M0 2L3 4.26", width: 5.6, negative: false },
  ]);
});

test("the thinnest edges stay visible", () => {
  expect(edgeStrokes([edge(0.01, 0.001, 0)]).map(({ width }) => width)).toEqual([0.2]);
});

test("every edge of the article's graph is in one of the paths, within a tenth of its width in pixels", () => {
  const { edges } = layoutGraph(fullGraph(), WIDE);
  const strokes = edgeStrokes(edges);
  expect(strokes.length).toBeLessThan(40);
  for (const { x1, y1, x2, y2, width, contribution } of edges) {
    const round = (value: number): number => Math.round(100 * value) / 100;
    const d = `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
    const holding = strokes.filter((stroke) => stroke.negative === contribution < 0 && stroke.d.includes(d));
    expect(Math.min(...holding.map((stroke) => Math.abs(stroke.width - width)))).toBeLessThanOrEqual(0.101);
  }
});
