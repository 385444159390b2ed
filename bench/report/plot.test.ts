import { expect, test } from "vitest";
import { layOutPlot, spreadOut, type Series } from "./plot-geometry";
import { plotSvg } from "./plot-svg";

test("labels that are far enough apart stay", () => {
  expect(spreadOut([10, 40, 70], 17)).toEqual([10, 40, 70]);
});

test("labels too close move apart about their middle, and push on", () => {
  expect(spreadOut([10, 10], 10)).toEqual([5, 15]);
  expect(spreadOut([0, 8, 16, 100], 10)).toEqual([-2, 8, 18, 100]);
});

test("a plot without data has axes and no lines", () => {
  expect(layOutPlot([]).lines).toEqual([]);
});

test("a small plot is drawn like this", () => {
  const series: Series[] = [
    {
      label: "ours",
      style: "end",
      points: [
        { length: 20, milliseconds: 0.5 },
        { length: 100_000, milliseconds: 0.5 },
      ],
    },
    {
      label: "theirs & others",
      style: "web",
      points: [
        { length: 20, milliseconds: 1 },
        { length: 2_000, milliseconds: 100 },
      ],
    },
    { label: "nobody", style: "layers", points: [] },
  ];
  const svg = plotSvg(layOutPlot(series)).replace(/<style>[^]*<\/style>\n/, "");
  expect(svg).toMatchInlineSnapshot(`
    "<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 500" width="860" height="500" role="img" aria-labelledby="title">
    <title id="title">What a keystroke costs, by length of the text</title>
    <rect class="paper" width="860" height="500" rx="12"/>
    <text x="24" y="34" class="title">What a keystroke costs, by length of the text</text>
    <text x="24" y="56">Time until all probabilities are new, one thread, both axes logarithmic</text>
    <line class="grid" x1="64" y1="444" x2="684" y2="444"/>
    <text x="54" y="448" text-anchor="end">0.1 ms</text>
    <line class="grid" x1="64" y1="354" x2="684" y2="354"/>
    <text x="54" y="358" text-anchor="end">1 ms</text>
    <line class="grid" x1="64" y1="264" x2="684" y2="264"/>
    <text x="54" y="268" text-anchor="end">10 ms</text>
    <line class="grid" x1="64" y1="174" x2="684" y2="174"/>
    <text x="54" y="178" text-anchor="end">100 ms</text>
    <line class="grid" x1="64" y1="84" x2="684" y2="84"/>
    <text x="54" y="88" text-anchor="end">1 s</text>
    <line class="grid" x1="64" y1="84" x2="64" y2="444"/>
    <text x="64" y="464" text-anchor="middle">20</text>
    <line class="grid" x1="231.6" y1="84" x2="231.6" y2="444"/>
    <text x="231.6" y="464" text-anchor="middle">200</text>
    <line class="grid" x1="399.2" y1="84" x2="399.2" y2="444"/>
    <text x="399.2" y="464" text-anchor="middle">2,000</text>
    <line class="grid" x1="566.8" y1="84" x2="566.8" y2="444"/>
    <text x="566.8" y="464" text-anchor="middle">20,000</text>
    <line class="grid" x1="684" y1="84" x2="684" y2="444"/>
    <text x="684" y="464" text-anchor="middle">100,000</text>
    <text x="374" y="486" text-anchor="middle">characters in the text</text>
    <line class="frame" x1="64" y1="244" x2="684" y2="244"/>
    <text x="72" y="237" class="frame-label">a frame of the screen, 1/60 s</text>
    <path class="line end" d="M64,381.1L684,381.1"/>
    <path class="line web" d="M64,354L399.2,174"/>
    <circle class="end" cx="64" cy="381.1" r="3.5"/>
    <circle class="end" cx="684" cy="381.1" r="3.5"/>
    <circle class="web" cx="64" cy="354" r="3.5"/>
    <circle class="web" cx="399.2" cy="174" r="3.5"/>
    <text x="693" y="385.1" class="label end">ours</text>
    <text x="408.2" y="178" class="label web">theirs &amp; others</text>
    </svg>
    "
  `);
});
