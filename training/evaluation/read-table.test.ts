import fc from "fast-check";
import { expect, it } from "vitest";
import { readTable } from "./read-table";

const COLUMNS = ["romanized", "reference"];
const read = (text: string) => readTable(text, COLUMNS);

it.each([
  ["tabs", "\t"],
  ["commas", ","],
  ["semicolons", ";"],
])("reads what a spreadsheet saves with %s between cells", (_name, delimiter) => {
  const cell = fc.string({ unit: fc.constantFrom("a", "բ", '"', ",", ";", "\t", "\n", "\r\n", " ") });
  const lineBreak = fc.constantFrom("\n", "\r\n", "\r");
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), lineBreak, (rows, ending) => {
      const text = [COLUMNS, ...rows].map((cells) => cells.map(quoted).join(delimiter) + ending).join("");
      expect(read(text)).toEqual({ names: COLUMNS, rows });
    }),
  );
});

it("takes names in any case, in any order, with spaces around, among others", () => {
  expect(read("Doubt; REFERENCE ;Romanized\n0;բ;b")).toEqual({
    names: ["doubt", "reference", "romanized"],
    rows: [["0", "բ", "b"]],
  });
});

it("takes quotes between tabs as they are if they are not a spreadsheet's", () => {
  const rows = ['"barev" asav\t«բարև» ասաց', '"barev"\t«բարև»', 'asav "barev\tասաց «բարև'];
  expect(read(["romanized\treference", ...rows].join("\n"))?.rows).toEqual(
    rows.map((row) => row.split("\t")),
  );
});

it("keeps empty rows, so that the numbers of rows stay those of the file", () => {
  expect(read("romanized,reference\n\nb,բ\n")?.rows).toEqual([[""], ["b", "բ"]]);
});

it.each([
  ['a "quoted" word', 'b,բ\n"b" b,բ'],
  ["a quote that never ends", 'b,բ\n"b,բ\nb,բ'],
])("names the row with %s between commas", (_title, rows) => {
  expect(() => read(`romanized,reference\n${rows}`)).toThrow("row 3: a quote is missing or one too many");
});

it.each(["", "բարև\nbarev", "latin\tnative\nb\tբ", "romanized reference\nb բ", '"romanized\treference'])(
  "gives nothing for other text: %j",
  (text) => expect(read(text)).toBeUndefined(),
);
