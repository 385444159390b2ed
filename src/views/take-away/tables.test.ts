import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "./file-name";
import { plainPaint } from "./plain-colour";
import { withAbout } from "./rows";
import { toCsv } from "./to-csv";
import { toJson } from "./to-json";

/** Cells by another reader than ours. */
const readCsv = (text: string): string[][] => parse(text, { bom: true, record_delimiter: "\r\n" });

test("a table is written as RFC 4180 says, with a byte order mark", () => {
  const rows = [
    { pair: "t → ծ", unit: 'the "best"', distance: 0.1 },
    { pair: ", → ,", unit: "two\nlines", distance: undefined },
  ];
  expect(toCsv(rows)).toBe(
    '\uFEFFpair,unit,distance\r\nt → ծ,"the ""best""",0.1\r\n", → ,","two\nlines",\r\n',
  );
});

test("no rows are an empty table; not a number is an empty cell", () => {
  expect(toCsv([])).toBe("\uFEFF\r\n");
  expect(toCsv([{ a: NaN, b: false }])).toBe("\uFEFFa,b\r\n,false\r\n");
});

test("any text and any number are read back as they were, in as many columns", () => {
  const row = fc.record({
    text: fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(..."=+-@'\"\t\r\n ,;1.ա") }),
    ),
    number: fc.double({ noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const [names, ...lines] = readCsv(toCsv(rows));
      expect(names).toEqual(["text", "number"]);
      lines.forEach(([text, number], k) => {
        expect(text === rows[k]!.text || text === `'${rows[k]!.text}`).toBe(true);
        expect(/^[=+@\t\r-]/.test(text!) && !Number.isFinite(Number(text))).toBe(false);
        expect(Number(number)).toBe(rows[k]!.number === 0 ? 0 : rows[k]!.number);
      });
      expect(lines.map(({ length }) => length)).toEqual(rows.map(() => 2));
    }),
  );
});

test.each([
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["\t=1", "'\t=1"],
  [" =1", "' =1"],
  ["'=1", "''=1"],
  ["+374 10 123456", "'+374 10 123456"],
  ["-", "'-"],
  ["-0.12", "-0.12"],
  ["+1e-3", "+1e-3"],
  ["a=1", "a=1"],
  ["–", "–"],
])("of the text %j a spreadsheet gets %j", (text, expected) => {
  expect(readCsv(toCsv([{ [text]: text, negative: -0.12 }]))).toEqual([
    [expected, "negative"],
    [expected, "-0.12"],
  ]);
});

test("JSON holds the same values, and several tables by name", () => {
  const about = { model: "7", pair: "t → ծ" };
  const rows = [
    { unit: "h1", distance: 0.1 + 0.2 },
    { unit: "h2", distance: NaN },
  ];
  expect(JSON.parse(toJson({ about, rows }))).toEqual({
    about,
    rows: [
      { unit: "h1", distance: 0.30000000000000004 },
      { unit: "h2", distance: null },
    ],
  });
  const tables = [
    { name: "units", rows },
    { name: "edges", rows: [] },
  ];
  expect(JSON.parse(toJson({ about, rows: tables }))).toMatchObject({
    units: [{ unit: "h1" }, {}],
    edges: [],
  });
  expect(JSON.parse(toJson({ about, rows: [] }))).toEqual({ about, rows: [] });
});

test("what a table is about stands in further columns, but never over a column of its own", () => {
  expect(withAbout([{ pair: "r → ռ", n: 3 }], { model: "7", pair: "t → ծ" })).toEqual([
    { pair: "r → ռ", n: 3, model: "7" },
  ]);
});

test.each([
  ["graph t → ծ", "svg", "tyun-graph-t-→-ծ.svg"],
  ['a/b\\c:*?"<>|d', "csv", "tyun-a-b-c-d.csv"],
  ["cells ", "png", "tyun-cells.png"],
  ["probe \u202eexe.\u200b", "csv", "tyun-probe-exe.csv"],
  ["probe t. . ", "csv", "tyun-probe-t.csv"],
  ["#100%&{a}", "csv", "tyun-100-a.csv"],
  ["...", "csv", "tyun.csv"],
  ["\ud800x", "csv", "tyun-x.csv"],
])("the file of %j is named without what systems forbid", (name, extension, expected) => {
  expect(fileName(name, extension)).toBe(expected);
});

test.each([
  ["color(srgb 1 0.5 0)", "#ff8000", 1],
  ["color(srgb 1 0.5 -0.1 / 0.25)", "#ff8000", 0.25],
  ["rgb(1, 2, 3)", "#010203", 1],
  ["rgba(1, 2, 3, 0.5)", "#010203", 0.5],
  ["rgb(1 2 3 / 0.5)", "#010203", 0.5],
  ["rgba(0, 0, 0, 0)", "none", 1],
  ["transparent", "none", 1],
  ["#A1b2c3", "#a1b2c3", 1],
  ["#fa0", "#ffaa00", 1],
  ["none", "none", 1],
  ['url("#stripes")', "url(#stripes)", 1],
  ['url("https://example.org/page#stripes")', "url(#stripes)", 1],
  ["oklab(0.5 0 0)", "#636363", 0.5],
])("the paint %s becomes %s that shows by %d", (value, paint, opacity) => {
  expect(plainPaint(value, () => "color(srgb 0.39 0.39 0.39 / 0.5)")).toEqual({ paint, opacity });
});

test("what not even the browser knows is black, as in a drawing without a colour", () => {
  expect(plainPaint("what()", () => "")).toEqual({ paint: "#000000", opacity: 1 });
});

test("the name of a file is no longer than every system allows, whatever it is about", () => {
  const name = fileName("probe " + "ծ".repeat(300), "csv");
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^tyun-probe-ծ+\.csv$/);
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const made = fileName(text, "csv");
      expect(made).toMatch(/^tyun[^\\/:*?"<>|#%&{}\s\p{C}]*\.csv$/u);
      expect(made).not.toMatch(/[ .-]\.csv$/);
      expect(() => encodeURIComponent(made)).not.toThrow();
    }),
  );
});
