import fc from "fast-check";
import { expect, test } from "vitest";
import type { SignalUnit } from "../../analysis/signal-layout";
import { formatRows, parseRows, parseUnit, readCells, saveCells } from "./cells-format";
import { INITIAL_CELLS, MOST_ROWS, movedRow, withoutRow, withRow } from "./cells-state";

const units = (...codes: string[]): SignalUnit[] => codes.map((code) => parseUnit(code)!);

test("a row is added at the end, once, and only while there is room", () => {
  expect(withRow(units("c1"), parseUnit("h1")!)).toEqual(units("c1", "h1"));
  const rows = units("c1", "h1");
  expect(withRow(rows, parseUnit("c1")!)).toBe(rows);
  const full = Array.from({ length: MOST_ROWS }, (_, unit): SignalUnit => ({ signal: "c", unit }));
  expect(withRow(full, parseUnit("h1")!)).toBe(full);
});

test("a row moves to a place among the others, held within bounds", () => {
  const rows = units("c1", "c2", "c3");
  expect(movedRow(rows, rows[0]!, 2)).toEqual(units("c2", "c3", "c1"));
  expect(movedRow(rows, rows[2]!, 0)).toEqual(units("c3", "c1", "c2"));
  expect(movedRow(rows, rows[1]!, 99)).toEqual(units("c1", "c3", "c2"));
  expect(movedRow(rows, rows[1]!, -1)).toEqual(units("c2", "c1", "c3"));
  expect(movedRow(rows, parseUnit("c9")!, 0)).toBe(rows);
  expect(withoutRow(rows, rows[1]!)).toEqual(units("c1", "c3"));
});

test("rows of a link are read back, no rows too", () => {
  const unit = fc.record({
    signal: fc.constantFrom(...(["output", "hidden", "h", "o", "c", "i", "g", "f", "cPrev"] as const)),
    unit: fc.nat(9_999),
  });
  const rows = fc.uniqueArray(unit, {
    maxLength: MOST_ROWS,
    selector: (one) => one.signal + String(one.unit),
  });
  fc.assert(
    fc.property(rows, (given) => {
      expect(parseRows(formatRows(given))).toEqual({ rows: given, unknown: [], beyond: [] });
    }),
  );
});

test("rows of a damaged link: what names no signal is told, doubles are dropped, too many are told", () => {
  expect(parseRows("c12,nonsense,c12,h,x5,hidden7,toString1")).toEqual({
    rows: units("c12", "hidden7"),
    unknown: ["nonsense", "h", "x5", "toString1"],
    beyond: [],
  });
  const many = Array.from({ length: 40 }, (_, k) => `c${k}`).join(",");
  expect(parseRows(many).rows).toHaveLength(MOST_ROWS);
  expect(parseRows(many).beyond).toEqual(
    Array.from({ length: 40 - MOST_ROWS }, (_, k) => `c${MOST_ROWS + k}`),
  );
});

test("saved settings are read back; damaged parts become the usual ones", () => {
  const cells = { ...INITIAL_CELLS, rows: units("c3"), scale: "layer" as const, paint: parseUnit("h7") };
  expect(readCells(JSON.parse(JSON.stringify(saveCells(cells))))).toEqual(cells);
  expect(readCells(JSON.parse(JSON.stringify(saveCells(INITIAL_CELLS))))).toEqual(INITIAL_CELLS);
  expect(readCells({ rows: 3, scale: "huge", layout: null, paint: "?" })).toEqual(INITIAL_CELLS);
  expect(readCells("rows")).toBeUndefined();
});
