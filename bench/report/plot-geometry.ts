import { group, line, range, scaleLog } from "d3";

/** A line of the plot. */
export interface Series {
  readonly label: string;
  /** Class of its colour and stroke, see plot-svg.ts. */
  readonly style: string;
  readonly points: readonly { readonly length: number; readonly milliseconds: number }[];
}

/** Everything with its place, in pixels. */
export interface PlotGeometry {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly columns: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly { readonly y: number; readonly label: string }[];
  /** A frame of a screen with 60 of them a second. */
  readonly frame: number;
  readonly lines: readonly {
    readonly label: string;
    readonly style: string;
    readonly path: string;
    readonly points: readonly { readonly x: number; readonly y: number }[];
    /** Where the label stands; `end` is the last point, which is higher or lower if labels had to make room. */
    readonly labelAt: { readonly x: number; readonly y: number };
  }[];
}

const WIDTH = 860;
const HEIGHT = 500;
const PLOT = { left: 64, right: WIDTH - 160, top: 84, bottom: HEIGHT - 56 };
const LENGTHS = [20, 200, 2_000, 20_000, 100_000];
const TICKS = [0.1, 1, 10, 100, 1_000, 10_000];
const FRAME = 1000 / 60;

/** Least distance of two labels. */
const LABEL_HEIGHT = 17;
const LABEL_GAP = 9;

/** Lays out keystroke times over text lengths, both logarithmic. Series without points are left out. */
export function layOutPlot(series: readonly Series[]): PlotGeometry {
  const drawn = series.filter(({ points }) => points.length > 0);
  const times = drawn.flatMap(({ points }) => points.map(({ milliseconds }) => milliseconds));
  const x = scaleLog([LENGTHS[0]!, LENGTHS.at(-1)!], [PLOT.left, PLOT.right]);
  const y = scaleLog([Math.min(0.3, ...times), Math.max(1_000, ...times) * 1.2], [PLOT.bottom, PLOT.top]);
  const lines = drawn.map(({ label, style, points }) => {
    const places = points.map(({ length, milliseconds }) => ({ x: x(length), y: y(milliseconds) }));
    const path = line<{ x: number; y: number }>(
      (place) => place.x,
      (place) => place.y,
    ).digits(1)(places)!;
    return { label, style, path, points: places };
  });
  const labels = placeLabels(lines.map(({ points }) => points.at(-1)!));
  const [lowest, highest] = y.domain() as [number, number];
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    columns: LENGTHS.map((length) => ({ x: x(length), label: length.toLocaleString("en-US") })),
    rows: TICKS.filter((tick) => tick >= lowest && tick <= highest).map((tick) => ({
      y: y(tick),
      label: tick < 1000 ? `${tick} ms` : `${tick / 1000} s`,
    })),
    frame: y(FRAME),
    lines: lines.map((drawnLine, k) => ({ ...drawnLine, labelAt: labels[k]! })),
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Labels beside the ends of lines; those that end in the same column move apart, the group about its middle. */
function placeLabels(ends: readonly Place[]): Place[] {
  const columns = group(range(ends.length), (k) => Math.round(ends[k]!.x));
  const result: Place[] = [];
  for (const members of columns.values()) {
    const sorted = members.toSorted((a, b) => ends[a]!.y - ends[b]!.y);
    const moved = spreadOut(
      sorted.map((k) => ends[k]!.y),
      LABEL_HEIGHT,
    );
    sorted.forEach((k, i) => (result[k] = { x: ends[k]!.x + LABEL_GAP, y: moved[i]! }));
  }
  return result;
}

/**
 * The values, ascending, moved as little as needed to be `gap` apart: values too close form a group with the same mean, and
 * groups that then touch are joined.
 */
export function spreadOut(values: readonly number[], gap: number): number[] {
  const groups: number[][] = [];
  for (const value of values) {
    groups.push([value]);
    while (groups.length > 1 && tooClose(groups.at(-2)!, groups.at(-1)!, gap)) {
      const last = groups.pop()!;
      groups.push([...groups.pop()!, ...last]);
    }
  }
  return groups.flatMap((members) => members.map((_, k) => firstOf(members, gap) + k * gap));
}

const firstOf = (members: readonly number[], gap: number): number =>
  members.reduce((sum, value) => sum + value, 0) / members.length - (gap * (members.length - 1)) / 2;

const tooClose = (above: readonly number[], below: readonly number[], gap: number): boolean =>
  firstOf(below, gap) < firstOf(above, gap) + gap * above.length;
