import { median } from "d3";
import { rounded } from "./history";
import type { Machine } from "./machine";
import type { ActionTime, PanelTimes } from "./measure/inside-panels";
import type { SightKeys } from "./measure/inside-keys";
import type { ProbeTimes } from "./measure/inside-probe";
import type { ChangeTime } from "./measure/inside-times";
import type { KeyTime } from "./measure/page-times";
import { asMarkdown, inMilliseconds, threeDigits, type Table } from "./report/tables";
import { summarize } from "./statistics";

/** All that `npm run bench:inside` measures. */
export interface InsideFigures {
  readonly quick: boolean;
  readonly machine: Machine;
  readonly panels: PanelTimes;
  readonly keys: readonly SightKeys[];
  readonly plainKeys: readonly KeyTime[];
  readonly probes: ProbeTimes;
}

/** What a median must stay below by event timing, in its steps of 8 ms; one frame is 16.7 ms. */
const BARS = { pair: 50, hover: 24, key: 16 };

const spread = (values: readonly number[]): string => inMilliseconds(summarize(values)!);

const barOf = (bar: number | undefined, duration: number): string => {
  if (bar === undefined) return "";
  return `below ${bar}: ${duration < bar ? "met" : "**missed**"}`;
};

/** The median by event timing, which does not tell durations below 16 ms. */
const inSteps = (duration: number): string => (duration < 16 ? "below 16" : String(duration));

/** From the event to the change and to the painted frame. */
export function timeTable({ panels, keys, plainKeys }: InsideFigures): Table {
  const row = (name: string, times: readonly ChangeTime[], bar?: number): readonly string[] => {
    const duration = median(times, ({ eventDuration }) => eventDuration)!;
    return [
      name,
      spread(times.map(({ toChange }) => toChange)),
      spread(times.map(({ toPaint }) => toPaint)),
      inSteps(duration),
      barOf(bar, duration),
    ];
  };
  return [
    ["", "until drawn", "until painted", "event timing", "bar"],
    ["an empty frame", "", spread(panels.frames), "", ""],
    row("another pair", panels.pairs, BARS.pair),
    row("the same pair again", panels.samePair),
    row("pointer on a unit", panels.hovers, BARS.hover),
    ...keys.map(({ sight, times }) => row(`key, ${sight} in sight`, times, BARS.key)),
    row("key in a page with a text field only", plainKeys),
  ];
}

/** The most that a probe of the sample text may take, seconds. */
const PROBE_BAR = 2;

/** From asking until all signals are ranked, in seconds. */
export function probeTable({ probes }: InsideFigures): Table {
  const row = (name: string, times: readonly number[]): readonly string[] => {
    const { median: middle, lower, upper } = summarize(times.map((time) => time / 1000))!;
    const spread = `${threeDigits(middle)} (${threeDigits(lower)}–${threeDigits(upper)})`;
    return [name, spread, `below ${PROBE_BAR}: ${middle < PROBE_BAR ? "met" : "**missed**"}`];
  };
  return [
    ["", "seconds", "bar"],
    row("first probe of a visit", probes.first),
    row("each one after it", probes.next),
  ];
}

/** What the page's main thread does. */
export function workTable({ panels, keys }: InsideFigures): Table {
  const row = (name: string, times: readonly ActionTime[]): readonly string[] => [
    name,
    ...(["all", "script", "style", "layout"] as const).map((part) =>
      threeDigits(median(times, ({ work }) => work[part])!),
    ),
  ];
  return [
    ["", "all", "script", "style", "layout"],
    row("another pair", panels.pairs),
    row("the same pair again", panels.samePair),
    ...keys.map(({ sight, workPerKey }) => [`key, ${sight} in sight`, threeDigits(workPerKey), "", "", ""]),
  ];
}

/** For the history: milliseconds until painted, for a key also how many times that of a page with a text field only. */
export function insideMedians({
  panels,
  keys,
  plainKeys,
  probes,
}: InsideFigures): Readonly<Record<string, number>> {
  const painted = (times: readonly ChangeTime[]): number => median(times, ({ toPaint }) => toPaint)!;
  const plain = painted(plainKeys);
  const figures: readonly (readonly [string, number])[] = [
    ["an empty frame", median(panels.frames)!],
    ["another pair", painted(panels.pairs)],
    ["the same pair again", painted(panels.samePair)],
    ["pointer on a unit", painted(panels.hovers)],
    ...keys.flatMap(({ sight, times }) => [
      [`key, ${sight} in sight`, painted(times)] as const,
      [`key, ${sight} in sight, against a page with a text field only`, painted(times) / plain] as const,
    ]),
    ["key in a page with a text field only", plain],
    ["first probe of a visit", median(probes.first)!],
    ["each probe after it", median(probes.next)!],
  ];
  return Object.fromEntries(figures.map(([name, value]) => [name, rounded(value)]));
}

/** bench/inside-results.md. */
export const insideText = (figures: InsideFigures): string =>
  [
    "# The inside of the network on the page\n",
    `\`npm run bench:inside\` writes this page: times of the built page in Chromium, milliseconds, median and quartiles.${figures.quick ? " **A quick run.**" : ""}\n`,
    asMarkdown(timeTable(figures)),
    "\nFrom the browser's time stamp of the event until the page has changed, and until the end of the frame that shows it; at 60",
    "frames per second waiting for a frame takes 8 ms in the mean. Of a key this is the frame with the Armenian letter, which",
    "comes from a worker. Event timing is the browser's own figure, in steps of 8 ms: from the event to the first frame after its",
    "handlers, in which the pair or the pointed-at unit is drawn, and of a key the Latin letter. Bars are held against it.\n",
    "Six pairs of six letters take turns, with everything read. Keys are typed after 500 characters; on a machine where the panels",
    "take longer than 40 ms to draw, they wait until no key has come for 400 ms. The browser draws without a graphics card.\n",
    "## Probes of the sample text\n",
    asMarkdown(probeTable(figures)),
    "\n302 sentences, 3,573 signals, suffixes in turn, from Enter until the ranking is on the page; the first probe also starts",
    "the workers and loads network and text.\n",
    "## Work of the main thread\n",
    "Processor time in milliseconds, in the 450 ms around a choice or from key to key: drawings that come later are in it.\n",
    asMarkdown(workTable(figures)),
    "",
  ].join("\n");
