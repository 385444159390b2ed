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
    <title id="title">What a key costs, by length of the text</title>
    <rect class="paper" width="860" height="500" rx="12"/>
    <text x="24" y="34" class="title">What a key costs, by length of the text</text>
    <text x="24" y="56">Median time on one thread until there is an answer (exact: until nothing changes any more); without sessions, a whole pass</text>
    <line class="grid" x1="64" y1="391.7" x2="700" y2="391.7"/>
    <text x="54" y="395.7" text-anchor="end">1 ms</text>
    <line class="grid" x1="64" y1="291.8" x2="700" y2="291.8"/>
    <text x="54" y="295.8" text-anchor="end">10 ms</text>
    <line class="grid" x1="64" y1="191.9" x2="700" y2="191.9"/>
    <text x="54" y="195.9" text-anchor="end">100 ms</text>
    <line class="grid" x1="64" y1="91.9" x2="700" y2="91.9"/>
    <text x="54" y="95.9" text-anchor="end">1 s</text>
    <line class="grid" x1="64" y1="84" x2="64" y2="444"/>
    <text x="64" y="464" text-anchor="middle">20</text>
    <line class="grid" x1="235.9" y1="84" x2="235.9" y2="444"/>
    <text x="235.9" y="464" text-anchor="middle">200</text>
    <line class="grid" x1="407.9" y1="84" x2="407.9" y2="444"/>
    <text x="407.9" y="464" text-anchor="middle">2,000</text>
    <line class="grid" x1="579.8" y1="84" x2="579.8" y2="444"/>
    <text x="579.8" y="464" text-anchor="middle">20,000</text>
    <line class="grid" x1="700" y1="84" x2="700" y2="444"/>
    <text x="700" y="464" text-anchor="middle">100,000</text>
    <text x="382" y="486" text-anchor="middle">characters in the text</text>
    <line class="frame" x1="64" y1="269.6" x2="700" y2="269.6"/>
    <text x="54" y="273.6" text-anchor="end">1/60 s</text>
    <line class="frame" x1="650" y1="482" x2="678" y2="482"/>
    <text x="836" y="486" text-anchor="end">one frame of the screen</text>
    <path class="line end" d="M64,421.8L700,421.8"/>
    <path class="line web" d="M64,391.7L407.9,191.9"/>
    <circle class="point end" cx="64" cy="421.8" r="3.5"/>
    <circle class="point end" cx="700" cy="421.8" r="3.5"/>
    <circle class="point web" cx="64" cy="391.7" r="3.5"/>
    <circle class="point web" cx="407.9" cy="191.9" r="3.5"/>
    <text x="709" y="425.8" class="label end">ours</text>
    <text x="416.9" y="195.9" class="label web">theirs &amp; others</text>
    </svg>
    "
  `);
});
