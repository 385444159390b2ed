import { extent, format, line, scaleLinear, scaleLog } from "d3";

export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Drawn as single dots instead of a line. */
  readonly dots?: boolean;
}

export interface LineChart {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly series: readonly Series[];
  /** A logarithmic y axis, for values that fall by orders of magnitude. */
  readonly logarithmic?: boolean;
  /** Axes from 0 to 1 with the line where both are equal. */
  readonly diagonal?: boolean;
}

const WIDTH = 640;
const HEIGHT = 340;
const MARGIN = { top: 36, right: 24, bottom: 44, left: 56 };

function scalesOf({ series, logarithmic, diagonal }: LineChart) {
  const points = series.flatMap(({ points: own }) => own);
  const x = scaleLinear()
    .domain(diagonal ? [0, 1] : [0, extent(points, ([value]) => value)[1] ?? 1])
    .range([MARGIN.left, WIDTH - MARGIN.right]);
  const [low = 0.1, high = 1] = extent(points, ([, value]) => value);
  const y = (
    logarithmic ? scaleLog().domain([low, high]).nice() : scaleLinear().domain([0, diagonal ? 1 : high])
  ).range([HEIGHT - MARGIN.bottom, MARGIN.top]);
  return { x, y };
}

/** A chart as SVG text, readable on light and dark ground, with the same bytes for the same data. */
export function lineChart(chart: LineChart): string {
  const { x, y } = scalesOf(chart);
  const rounded = (value: number): string => String(Math.round(value * 100) / 100);
  const path = line<readonly [number, number]>(
    (point) => Number(rounded(x(point[0]))),
    (point) => Number(rounded(y(point[1]))),
  );
  const label = format("~g");

  const grid = y
    .ticks(5)
    .map(
      (tick) =>
        `<path class="grid" d="M${MARGIN.left},${rounded(y(tick))}H${WIDTH - MARGIN.right}"/>` +
        `<text x="${MARGIN.left - 8}" y="${rounded(y(tick) + 4)}" text-anchor="end">${label(tick)}</text>`,
    );
  const ticks = x
    .ticks(6)
    .map(
      (tick) =>
        `<text x="${rounded(x(tick))}" y="${HEIGHT - MARGIN.bottom + 18}" text-anchor="middle">${label(tick)}</text>`,
    );
  const marks = chart.series.map(({ colour, points: own, dots }) =>
    dots
      ? own
          .map(([px, py]) => `<circle cx="${rounded(x(px))}" cy="${rounded(y(py))}" r="4" fill="${colour}"/>`)
          .join("")
      : `<path d="${path(own) ?? ""}" fill="none" stroke="${colour}" stroke-width="2"/>`,
  );
  const legend = chart.series.map(
    ({ name, colour }, k) =>
      `<rect x="${WIDTH - 250}" y="${MARGIN.top + 4 + 18 * k}" width="12" height="4" fill="${colour}"/>` +
      `<text x="${WIDTH - 232}" y="${MARGIN.top + 11 + 18 * k}">${name}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${chart.title}">`,
    "<style>text{font:12px system-ui,sans-serif;fill:#57534e}.grid{stroke:#a8a29e;stroke-opacity:.35}.title{font-weight:600}" +
      "@media(prefers-color-scheme:dark){text{fill:#c9c5be}}</style>",
    `<text class="title" x="${MARGIN.left}" y="20">${chart.title}</text>`,
    ...grid,
    ...ticks,
    `<text x="${(MARGIN.left + WIDTH - MARGIN.right) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${chart.x}</text>`,
    `<text transform="translate(14,${HEIGHT / 2}) rotate(-90)" text-anchor="middle">${chart.y}</text>`,
    ...(chart.diagonal
      ? [
          `<path d="M${rounded(x(0))},${rounded(y(0))}L${rounded(x(1))},${rounded(y(1))}" class="grid" stroke-dasharray="4 4"/>`,
        ]
      : []),
    ...marks,
    ...(chart.series.length > 1 ? legend : []),
    "</svg>",
    "",
  ].join("\n");
}
