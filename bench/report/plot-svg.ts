import type { PlotGeometry } from "./plot-geometry";

/** Colours for light and dark; strokes differ too, for those who do not see the colours apart. */
const STYLE = `
  svg {
    --paper: #ffffff; --ink: #1f1d1a; --soft: #5c574f; --grid: #ece8e1;
    --ours: #c65102; --onnx: #00727a; --layers: #7d766b;
  }
  @media (prefers-color-scheme: dark) {
    svg {
      --paper: #14161a; --ink: #eceae6; --soft: #a9a69f; --grid: #2a2e36;
      --ours: #ffb95e; --onnx: #2fb3a4; --layers: #8d929c;
    }
  }
  text { font: 13px system-ui, -apple-system, "Segoe UI", sans-serif; fill: var(--soft); }
  .paper { fill: var(--paper); }
  .title { font-size: 17px; font-weight: 600; fill: var(--ink); }
  .grid { stroke: var(--grid); }
  .frame { stroke: var(--soft); stroke-dasharray: 1 4; stroke-linecap: round; stroke-width: 1.5; }
  .label { paint-order: stroke; stroke: var(--paper); stroke-width: 5px; stroke-linejoin: round; }
  .end, .middle, .start, .exact, .own { --colour: var(--ours); }
  .web, .native { --colour: var(--onnx); }
  .layers { --colour: var(--layers); }
  .label { font-weight: 500; fill: var(--colour); }
  .point { fill: var(--colour); }
  .line { fill: none; stroke: var(--colour); stroke-width: 2; stroke-linejoin: round; }
  .line.end, .line.middle, .line.start { stroke-width: 3; }
  .line.middle { stroke-dasharray: 9 4; }
  .line.start { stroke-dasharray: 3 4; }
  .line.exact { stroke-width: 1.5; }
  .line.own, .line.native { stroke-dasharray: 6 3; }
`;

const TITLE = "What a key costs, by length of the text";
const SUBTITLE =
  "Median time on one thread until there is an answer (exact: until nothing changes any more); without sessions, a whole pass";

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
    // On the axis and below: lines of every slope may come near this one.
    label(plot.left - 10, frame + 4, "", "1/60 s", "end"),
    rule("frame", width - 210, plot.bottom + 38, width - 182, plot.bottom + 38),
    label(width - 24, plot.bottom + 42, "", "one frame of the screen", "end"),
    ...lines.map(({ style, path }) => `<path class="line ${style}" d="${path}"/>`),
    ...lines.flatMap(({ style, points }) =>
      points.map(({ x, y }) => `<circle class="point ${style}" cx="${round(x)}" cy="${round(y)}" r="3.5"/>`),
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
