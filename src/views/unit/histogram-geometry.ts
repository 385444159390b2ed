import { scaleLinear, scaleSqrt } from "d3";
import type { UnitHistogram } from "../../state/unit/unit-histogram";

/** How the histograms are drawn: one over the other, or P above N as in the article. */
type HistogramPanels = "overlaid" | "two";

/** Heights in proportion, or their square roots, which show small bars beside large ones. */
type HistogramScale = "linear" | "root";

export type Side = "p" | "n";

/** A mark under the axis, by value. */
export interface RugValue {
  readonly value: number;
  readonly made: boolean;
  readonly current: boolean;
}

/** One of the two histograms as paths. */
export interface SeriesGeometry {
  readonly side: Side;
  /** The outline of the bars, from the ground and back to it, so that it can be filled. */
  readonly path: string;
  /** Where its mean is marked. */
  readonly meanX: number | undefined;
}

export interface PanelGeometry {
  readonly top: number;
  readonly bottom: number;
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly series: readonly SeriesGeometry[];
}

/** The drawing in pixels, before anything touches the page. */
export interface HistogramGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly panels: readonly PanelGeometry[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly rug: {
    readonly top: number;
    readonly bottom: number;
    readonly ticks: readonly { readonly x: number; readonly made: boolean; readonly current: boolean }[];
  };
  /** Edges of the bins, [bins + 1]. */
  readonly edges: readonly number[];
}

export interface HistogramLayout {
  readonly width: number;
  readonly panels: HistogramPanels;
  readonly scale: HistogramScale;
  readonly means: Readonly<Record<Side, number>> | undefined;
  readonly rug: readonly RugValue[];
}

const MARGIN = { left: 44, right: 14, top: 16, gap: 22 } as const;
const PLOT_HEIGHT = { overlaid: 190, two: 104 } as const;
const RUG_HEIGHT = 18;
const LABELS_HEIGHT = 24;

/** Lays out both histograms on one axis, which reaches as far as the marks do. */
export function histogramGeometry(histogram: UnitHistogram, layout: HistogramLayout): HistogramGeometry {
  const { width, panels, rug } = layout;
  const x = scaleLinear(domainOf(histogram, rug), [MARGIN.left, width - MARGIN.right]);
  const edges = binEdges(histogram).map(x);
  const sides: readonly (readonly Side[])[] = panels === "two" ? [["p"], ["n"]] : [["p", "n"]];
  const plot = PLOT_HEIGHT[panels];
  const largest = Math.max(...histogram.p, ...histogram.n);
  const drawn = sides.map((ofPanel, k): PanelGeometry => {
    const top = MARGIN.top + k * (plot + MARGIN.gap);
    const bottom = top + plot;
    const scale = layout.scale === "root" ? scaleSqrt : scaleLinear;
    const y = scale([0, largest > 0 ? largest : 1], [bottom, top]);
    const label = y.tickFormat(4, "~%");
    return {
      top,
      bottom,
      yTicks: y.ticks(4).map((share) => ({ y: y(share), label: label(share) })),
      series: ofPanel.map((side) => ({
        side,
        path: stepPath(Array.from(histogram[side], y), edges, bottom),
        meanX: layout.means && x(layout.means[side]),
      })),
    };
  });
  const rugTop = drawn.at(-1)!.bottom;
  const label = x.tickFormat(tickCount(width));
  return {
    width,
    height: rugTop + RUG_HEIGHT + LABELS_HEIGHT,
    left: MARGIN.left,
    right: width - MARGIN.right,
    panels: drawn,
    xTicks: x.ticks(tickCount(width)).map((value) => ({ x: x(value), label: label(value) })),
    rug: {
      top: rugTop,
      bottom: rugTop + RUG_HEIGHT,
      ticks: rug.map(({ value, made, current }) => ({ x: x(value), made, current })),
    },
    edges,
  };
}

/** The bin at a place of the drawing; undefined beside them. */
export function binAt({ edges }: Pick<HistogramGeometry, "edges">, x: number): number | undefined {
  const bin = edges.findIndex((edge) => edge > x) - 1;
  return bin >= 0 ? bin : undefined;
}

/** Values at the edges of the bins. A constant has one bin, a narrow one around its value. */
export function binEdges({ min, max, p }: UnitHistogram): number[] {
  if (!(max > min)) return [min - 0.01, min + 0.01];
  return Array.from({ length: p.length + 1 }, (_, k) => min + ((max - min) * k) / p.length);
}

function domainOf({ min, max }: UnitHistogram, rug: readonly RugValue[]): [number, number] {
  let [low, high] = max > min ? [min, max] : [min - 0.5, max + 0.5];
  for (const { value } of rug) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

const tickCount = (width: number): number => Math.max(3, Math.round(width / 80));

/** A staircase. Bins without cases leave the ground line out. */
function stepPath(heights: readonly number[], edges: readonly number[], bottom: number): string {
  let path = "";
  let previous = bottom;
  for (let bin = 0; bin < edges.length - 1; bin++) {
    const [left, right, y] = [edges[bin]!, edges[bin + 1]!, heights[bin]!];
    if (y !== bottom && previous === bottom) path += `M${round(left)},${round(bottom)}`;
    if (y !== previous) path += `V${round(y)}`;
    if (y !== bottom) path += `H${round(right)}`;
    previous = y;
  }
  if (previous !== bottom) path += `V${round(bottom)}`;
  return path;
}

const round = (value: number): string => String(Math.round(value * 100) / 100);
