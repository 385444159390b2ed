import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "./file-name";
import { plainColour } from "./plain-colour";
import { withAbout } from "./rows";
import { toCsv } from "./to-csv";
import { toJson } from "./to-json";

/** RFC 4180 read slowly, a character at a time. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let [line, cell, quoted]: [string[], string, boolean] = [[], "", false];
  for (let k = 0; k < text.length; k++) {
    const character = text[k]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[k + 1] === '"') cell += text[++k]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "," || character === "\n") {
      line.push(cell);
      cell = "";
      if (character === "\n") {
        lines.push(line);
        line = [];
      }
    } else if (character !== "\r") cell += character;
  }
  return lines;
}

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

test("any text and any number are read back as they were", () => {
  const row = fc.record({ text: fc.string({ unit: "binary" }), number: fc.double({ noNaN: true }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const [names, ...lines] = readCsv(toCsv(rows).slice(1));
      expect(names).toEqual(["text", "number"]);
      lines.forEach(([text, number], k) => {
        expect(text).toBe(rows[k]!.text);
        expect(Number(number)).toBe(rows[k]!.number === 0 ? 0 : rows[k]!.number);
      });
      expect(lines).toHaveLength(rows.length);
    }),
  );
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
])("the file of %j is named without what systems forbid", (name, extension, expected) => {
  expect(fileName(name, extension)).toBe(expected);
});

test.each([
  ["color(srgb 1 0.5 0)", "rgb(255, 128, 0)"],
  ["color(srgb 1 0.5 -0.1 / 0.25)", "rgba(255, 128, 0, 0.25)"],
  ["rgb(1, 2, 3)", "rgb(1, 2, 3)"],
  ["none", "none"],
  ['url("#stripes")', 'url("#stripes")'],
])("the colour %s becomes %s", (value, expected) => {
  expect(plainColour(value)).toBe(expected);
});
