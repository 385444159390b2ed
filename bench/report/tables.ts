import { TITLES, type ContenderName } from "../contenders/names";
import type { KeystrokePart } from "../figures";
import { PLACES, placeText, type Place } from "../places";
import { LENGTHS, LONGEST, TYPED_LENGTHS } from "../plan";
import type { Summary } from "../statistics";
import type { Bar } from "./bars";
import type { FigureResult } from "./result-parts";
import type { Results } from "./results";

/** A table in words: the first row is the head, the first column names the rows. */
export type Table = readonly (readonly string[])[];

/** Milliseconds with three digits, and the quartiles: `7.12 (7.05–7.30)`. */
export const inMilliseconds = (summary: Summary): string => withSpread(summary, threeDigits);

const withSpread = ({ median, lower, upper }: Summary, format: (value: number) => string): string =>
  `${format(median)} (${format(lower)}–${format(upper)})`;

/** `0.512`, `7.12`, `112`, `2,104`. */
export function threeDigits(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString("en-US");
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

const grouped = (value: number): string => Math.round(value).toLocaleString("en-US");

/** Whole passes, a row for each contender. */
export function passTable({ contenders, passes }: Results): Table {
  const cell = (name: ContenderName, length: number): string => {
    if (length > LONGEST[name]) return "left out";
    return shown(
      passes.find((pass) => pass.contender === name && pass.length === length),
      inMilliseconds,
    );
  };
  return [
    ["", ...LENGTHS.map((length) => `${grouped(length)} characters`)],
    ...contenders.map(({ name, title }) => [title, ...LENGTHS.map((length) => cell(name, length))]),
  ];
}

const PARTS: readonly (readonly [KeystrokePart, string])[] = [
  ["answer", "answer"],
  ["exact", "answer and settling"],
  ["jump", "answer to the first key there"],
];

/** Who pays a whole pass for each key. */
const WITHOUT_SESSIONS: readonly ContenderName[] = ["wasm", "onnx-native", "onnx-web", "tf.layers-wasm"];

/** A key with sessions, place by place, and what a whole pass takes. */
export function keystrokeTable({ keystrokes, passes, contenders }: Results): Table {
  const key = (place: Place, part: KeystrokePart) => (length: number) =>
    shown(
      keystrokes.find((figure) => figure.length === length && figure.place === place && figure.part === part),
      inMilliseconds,
    );
  const whole = (name: ContenderName) => (length: number) => {
    const found = passes.find((pass) => pass.contender === name && pass.length === length);
    return found === undefined ? "left out" : shown(found, inMilliseconds);
  };
  return [
    ["", ...TYPED_LENGTHS.map((length) => `${grouped(length)} characters`)],
    ...PARTS.flatMap(([part, text]) =>
      PLACES.map((place) => [`Tyun, ${placeText(place)}: ${text}`, ...TYPED_LENGTHS.map(key(place, part))]),
    ),
    ...contenders
      .filter(({ name }) => WITHOUT_SESSIONS.includes(name))
      .map(({ name, title }) => [`${title}: whole pass`, ...TYPED_LENGTHS.map(whole(name))]),
  ];
}

/** Starting, first pass, and how exact each is. */
export const startTable = ({ contenders }: Results): Table => [
  ["", "start", "first pass, 20 characters", "largest difference from `reference`"],
  ...contenders.map(({ title, start, firstPass, deviation }) => [
    title,
    milliseconds(start),
    milliseconds(firstPass),
    deviation === 0 ? "0" : deviation.toExponential(1),
  ]),
];

/** Many sentences. */
export function sentenceTable({ sentences, batches }: Results): Table {
  const row = (name: string, figure: FigureResult & { readonly characters: number }): string[] => [
    `${TITLES[figure.contender]}, ${name}`,
    shown(figure, (summary) => withSpread(summary, grouped)),
    grouped(figure.characters),
  ];
  return [
    ["", "characters per second", "characters in a run"],
    ...batches.map((figure) =>
      row(`batch on ${figure.workers === 1 ? "one worker" : `${figure.workers} workers`}`, figure),
    ),
    ...sentences.map((figure) => row("one sentence at a time", figure)),
  ];
}

/** The page itself. */
export function productTable({ product }: Results): Table {
  const { field, firstLetter, bytes, files } = product;
  return [
    ["", "median (quartiles)"],
    ["text field there, ms", milliseconds(field)],
    ["first converted letter, ms", milliseconds(firstLetter)],
    ["transferred", `${(bytes / 1e6).toFixed(2)} MB gzipped in ${files} files`],
  ];
}

/** What happens to a key on the page. */
export const typingTable = ({ product }: Results): Table => [
  [
    "key typed",
    "worker computes",
    "to its answer",
    "to changed text",
    "to painted text",
    "late by event timing",
  ],
  ...product.keys.map(({ field, place, computing, toAnswer, toChange, toPaint, slowEvents, keys }) => [
    `${placeText(place)} of ${field}`,
    ...[computing, toAnswer, toChange, toPaint].map(milliseconds),
    `${slowEvents} of ${keys}`,
  ]),
];

/** The goals. */
export const barTable = ({ bars }: Results): Table => [
  ["figure", "bar", "measured", "met"],
  ...bars.map((bar) => [bar.figure, bar.bar ?? "", measuredText(bar), metText(bar)]),
];

function measuredText({ measured, unit }: Bar): string {
  if (measured === undefined) return "not measured";
  if (unit === "bytes") return `${(measured.median / 1e6).toFixed(2)} MB`;
  if (unit === "times") return withSpread(measured, (value) => value.toFixed(2));
  return `${inMilliseconds(measured)} ms`;
}

function metText({ bar, met }: Bar): string {
  if (bar === undefined) return "";
  return met === undefined ? "?" : met ? "yes" : "**no**";
}

const milliseconds = (summary: Summary | undefined): string =>
  summary === undefined ? "not measured" : inMilliseconds(summary);

function shown(figure: FigureResult | undefined, format: (summary: Summary) => string): string {
  if (figure === undefined) return "not measured";
  if (figure.failure !== undefined) return `failed: ${figure.failure}`;
  return figure.summary === undefined ? "not measured" : format(figure.summary);
}

/** For the console, in columns. */
export function asColumns(table: Table): string {
  const plain = table.map((row) => row.map((cell) => cell.replace(/[`*]/g, "")));
  const widths = plain[0]!.map((_, column) => Math.max(...plain.map((row) => row[column]!.length)));
  return plain
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)))
        .join("  "),
    )
    .join("\n");
}

/** For Markdown; every column but the first to the right. */
export function asMarkdown(table: Table): string {
  const line = (row: readonly string[]): string => `| ${row.join(" | ")} |`;
  const [head, ...rows] = table;
  const rule = head!.map((_, column) => (column === 0 ? "---" : "---:"));
  return [line(head!), line(rule), ...rows.map(line)].join("\n");
}
