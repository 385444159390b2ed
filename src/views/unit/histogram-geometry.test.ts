import { expect, test } from "vitest";
import type { UnitHistogram } from "../../state/unit/unit-histogram";
import { binAt, histogramGeometry, type HistogramLayout } from "./histogram-geometry";

const histogram: UnitHistogram = {
  min: -1,
  max: 1,
  casesP: 400,
  casesN: 2_600,
  p: Float64Array.of(0, 0.5, 0.25, 0, 0.25),
  n: Float64Array.of(1, 0, 0, 0, 0),
};

const layout: HistogramLayout = {
  width: 258,
  panels: "overlaid",
  scale: "linear",
  means: { p: 0, n: -0.8 },
  rug: [],
};

test("overlaid histograms share a panel and the scale of the larger one", () => {
  expect(histogramGeometry(histogram, layout)).toMatchInlineSnapshot(`
    {
      "edges": [
        44,
        84,
        124,
        164,
        204,
        244,
      ],
      "height": 248,
      "left": 44,
      "panels": [
        {
          "bottom": 206,
          "series": [
            {
              "meanX": 144,
              "path": "M84,206V111H124V158.5H164V206M204,206V158.5H244V206",
              "side": "p",
            },
            {
              "meanX": 64,
              "path": "M44,206V16H84V206",
              "side": "n",
            },
          ],
          "top": 16,
          "yTicks": [
            {
              "label": "0%",
              "y": 206,
            },
            {
              "label": "20%",
              "y": 168,
            },
            {
              "label": "40%",
              "y": 130,
            },
            {
              "label": "60%",
              "y": 92,
            },
            {
              "label": "80%",
              "y": 53.999999999999986,
            },
            {
              "label": "100%",
              "y": 16,
            },
          ],
        },
      ],
      "right": 244,
      "rug": {
        "bottom": 224,
        "ticks": [],
        "top": 206,
      },
      "width": 258,
      "xTicks": [
        {
          "label": "−1.0",
          "x": 44,
        },
        {
          "label": "−0.5",
          "x": 94,
        },
        {
          "label": "0.0",
          "x": 144,
        },
        {
          "label": "0.5",
          "x": 194,
        },
        {
          "label": "1.0",
          "x": 244,
        },
      ],
    }
  `);
});

test("two panels stand one above the other, on the same axes", () => {
  const { panels, rug, height } = histogramGeometry(histogram, { ...layout, panels: "two" });
  expect(panels.map(({ top, bottom }) => [top, bottom])).toEqual([
    [16, 120],
    [142, 246],
  ]);
  expect(panels.map(({ series }) => series.map(({ side }) => side))).toEqual([["p"], ["n"]]);
  expect(panels[0]!.yTicks.map(({ label }) => label)).toEqual(panels[1]!.yTicks.map(({ label }) => label));
  expect([rug.top, rug.bottom, height]).toEqual([246, 264, 288]);
});

test("square roots make a quarter half as high", () => {
  const { panels } = histogramGeometry(histogram, { ...layout, scale: "root" });
  // From 206 up: 190 pixels are the whole, so a quarter reaches 206 - 95.
  expect(panels[0]!.series[0]!.path).toContain("V111");
});

test("the axis reaches as far as the marks of the typed text", () => {
  const { rug, edges, left, right } = histogramGeometry(histogram, {
    ...layout,
    rug: [
      { value: 1.5, made: true, current: false },
      { value: -1, made: false, current: true },
    ],
  });
  expect(rug.ticks).toEqual([
    { x: right, made: true, current: false },
    { x: left, made: false, current: true },
  ]);
  expect(edges.at(-1)).toBeCloseTo(left + ((right - left) * 2) / 2.5, 9);
});

test("a constant has one narrow bin in the middle of its axis", () => {
  const constant = { ...histogram, min: 0.25, max: 0.25, p: new Float64Array(5), n: new Float64Array(5) };
  const { edges, left, right } = histogramGeometry(constant, layout);
  expect(edges).toHaveLength(2);
  expect((edges[0]! + edges[1]!) / 2).toBeCloseTo((left + right) / 2, 9);
});

test("a place of the drawing has a bin, those beside the bins have none", () => {
  const geometry = histogramGeometry(histogram, layout);
  expect([0, 43, 44, 83, 84, 243, 244, 300].map((x) => binAt(geometry, x))).toEqual([
    undefined,
    undefined,
    0,
    0,
    1,
    4,
    undefined,
    undefined,
  ]);
});
