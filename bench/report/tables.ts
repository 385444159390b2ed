import { TITLES, type ContenderName } from "../contenders/names";
import { LENGTHS, LONGEST } from "../plan";
import type { Summary } from "../statistics";
import type { Bar } from "./bars";
import type { FigureResult, Results } from "./results";

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

/** Starting, first pass, and how exact each is. */
export const startTable = ({ contenders }: Results): Table => [
  ["", "start", "first pass, 200 characters", "largest difference from `reference`"],
  ...contenders.map(({ title, startMilliseconds, firstPassMilliseconds, deviation }) => [
    title,
    threeDigits(startMilliseconds),
    threeDigits(firstPassMilliseconds),
    deviation === 0 ? "0" : deviation.toExponential(1),
  ]),
];

/** Many sentences. */
export const sentenceTable = ({ sentences }: Results): Table => [
  ["", "characters per second", "characters in a run"],
  ...sentences.map((figure) => [
    `${TITLES[figure.contender]}, one sentence at a time`,
    shown(figure, (summary) => withSpread(summary, grouped)),
    grouped(figure.characters),
  ]),
];

/** The page itself. */
export function productTable({ product }: Results): Table {
  const { field, firstLetter, bytes, files, keys } = product;
  return [
    ["", "median (quartiles)"],
    ["text field there, ms", field ? inMilliseconds(field) : "not measured"],
    ["first converted letter, ms", firstLetter ? inMilliseconds(firstLetter) : "not measured"],
    ["transferred", `${(bytes / 1e6).toFixed(2)} MB gzipped in ${files} files`],
    ...keys.flatMap(({ place, toChange, toPaint, slowEvents, keys }) => [
      [`key at the ${place} to changed text, ms`, toChange ? inMilliseconds(toChange) : "not measured"],
      [`key at the ${place} to painted text, ms`, toPaint ? inMilliseconds(toPaint) : "not measured"],
      [
        `keys at the ${place} whose next paint event timing puts later than 16 ms`,
        `${slowEvents} of ${keys}`,
      ],
    ]),
  ];
}

/** The goals. */
export const barTable = ({ bars }: Results): Table => [
  ["figure", "bar", "measured", "met"],
  ...bars.map((bar) => [bar.figure, bar.bar, measuredText(bar), metText(bar.met)]),
];

function measuredText({ measured, unit }: Bar): string {
  if (measured === undefined) return "not measured";
  if (unit === "bytes") return `${(measured.median / 1e6).toFixed(2)} MB`;
  if (unit === "times") return withSpread(measured, (value) => value.toFixed(2));
  return `${inMilliseconds(measured)} ms`;
}

const metText = (met: boolean | undefined): string => (met === undefined ? "?" : met ? "yes" : "**no**");

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
