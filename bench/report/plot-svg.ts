import type { PlotGeometry } from "./plot-geometry";

/** Colours for light and dark; the strokes differ too, for those who do not see the colours apart. */
const STYLE = `
  text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: #5c574f; }
  .paper { fill: #ffffff; }
  .title { font-size: 17px; font-weight: 600; fill: #1f1d1a; }
  .label { font-weight: 500; }
  .grid { stroke: #ece8e1; }
  .frame { stroke: #8b8478; stroke-dasharray: 1 4; stroke-linecap: round; stroke-width: 1.5; }
  .frame-label { font-size: 12px; font-style: italic; }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
  .end, .middle, .start { stroke-width: 3; }
  .middle { stroke-dasharray: 8 4; }
  .start { stroke-dasharray: 2 4; }
  .own { stroke-dasharray: 6 3; }
  .native { stroke-dasharray: 6 3; }
  .end, .middle, .start, .own { stroke: #c65102; }
  .web, .native { stroke: #00727a; }
  .layers { stroke: #7d766b; }
  circle { stroke: none; }
  circle.end, circle.middle, circle.start, circle.own { fill: #c65102; }
  circle.web, circle.native { fill: #00727a; }
  circle.layers { fill: #7d766b; }
  .label.end, .label.middle, .label.start, .label.own { fill: #a84400; stroke: none; }
  .label.web, .label.native { fill: #00646b; stroke: none; }
  .label.layers { fill: #5c574f; stroke: none; }
  @media (prefers-color-scheme: dark) {
    text { fill: #a9a69f; }
    .paper { fill: #14161a; }
    .title { fill: #eceae6; }
    .grid { stroke: #2a2e36; }
    .frame { stroke: #79808d; }
    .end, .middle, .start, .own { stroke: #ffb95e; }
    .web, .native { stroke: #2fb3a4; }
    .layers { stroke: #8d929c; }
    circle.end, circle.middle, circle.start, circle.own { fill: #ffb95e; }
    circle.web, circle.native { fill: #2fb3a4; }
    circle.layers { fill: #8d929c; }
    .label.end, .label.middle, .label.start, .label.own { fill: #ffb95e; }
    .label.web, .label.native { fill: #4fc9ba; }
    .label.layers { fill: #a9a69f; }
  }
`;

const TITLE = "What a keystroke costs, by length of the text";
const SUBTITLE = "Time until all probabilities are new, one thread, both axes logarithmic";

/** The plot as an SVG file. */
export function plotSvg({ width, height, plot, columns, rows, frame, lines }: PlotGeometry): string {
  const parts = [
    `<rect class="paper" width="${width}" height="${height}" rx="12"/>`,
    label(24, 34, "title", TITLE),
    label(24, 56, "", SUBTITLE),
    ...rows.flatMap(({ y, label: text }) => [
      rule("grid", plot.left, y, plot.right, y),
      label(plot.left - 10, y + 4, "", text, "end"),
    ]),
    ...columns.flatMap(({ x, label: text }) => [
      rule("grid", x, plot.top, x, plot.bottom),
      label(x, plot.bottom + 20, "", text, "middle"),
    ]),
    label((plot.left + plot.right) / 2, plot.bottom + 42, "", "characters in the text", "middle"),
    rule("frame", plot.left, frame, plot.right, frame),
    label(plot.left + 8, frame - 7, "frame-label", "a frame of the screen, 1/60 s"),
    ...lines.map(({ style, path }) => `<path class="line ${style}" d="${path}"/>`),
    ...lines.flatMap(({ style, points }) =>
      points.map(({ x, y }) => `<circle class="${style}" cx="${round(x)}" cy="${round(y)}" r="3.5"/>`),
    ),
    ...lines.map(({ style, label: text, labelAt }) =>
      label(labelAt.x, labelAt.y + 4, `label ${style}`, text),
    ),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${TITLE}</title>`,
    `<style>${STYLE}</style>`,
    ...parts,
    "</svg>",
    "",
  ].join("\n");
}

const rule = (style: string, x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="${style}" x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}"/>`;

function label(
  x: number,
  y: number,
  style: string,
  text: string,
  anchor: "start" | "middle" | "end" = "start",
): string {
  const attributes = [
    style === "" ? "" : ` class="${style}"`,
    anchor === "start" ? "" : ` text-anchor="${anchor}"`,
  ];
  return `<text x="${round(x)}" y="${round(y)}"${attributes.join("")}>${escape(text)}</text>`;
}

const round = (value: number): number => Math.round(10 * value) / 10;

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
