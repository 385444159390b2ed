import { expect, test } from "vitest";
import { lineChart } from "./line-chart";

const CHART = {
  title: "Errors",
  x: "characters",
  y: "per cent",
  series: [
    {
      name: "a",
      colour: "#c65102",
      points: [
        [0, 4],
        [10, 1],
      ] as [number, number][],
    },
  ],
};

test("a line runs from the first point to the last, larger values higher up", () => {
  const d = /<path d="M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)" fill="none"/.exec(lineChart(CHART))!;
  const [x0, y0, x1, y1] = d.slice(1).map(Number) as [number, number, number, number];
  expect([x0, x1]).toEqual([56, 616]);
  expect(y0).toBe(36);
  expect(y1).toBeGreaterThan(y0);
});

test("on a logarithmic axis equal ratios are equal distances", () => {
  const points = [
    [0, 100],
    [1, 10],
    [2, 1],
  ] as [number, number][];
  const svg = lineChart({ ...CHART, logarithmic: true, series: [{ ...CHART.series[0]!, points }] });
  const [a, b, c] = [.../,([\d.]+)/g[Symbol.matchAll](/<path d="(M[^"]+)" fill="none"/.exec(svg)![1]!)].map(
    (m) => Number(m[1]),
  );
  expect(b! - a!).toBeCloseTo(c! - b!, 1);
});

test("a calibrated dot lies on the diagonal", () => {
  const svg = lineChart({
    ...CHART,
    diagonal: true,
    series: [{ name: "a", colour: "red", dots: true, points: [[0.5, 0.5]] }],
  });
  expect(svg).toContain('<circle cx="336" cy="166"');
});

test("the same data gives the same bytes", () => {
  expect(lineChart(CHART)).toBe(lineChart(CHART));
});
