import { language } from "../test-language";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { SignalUnit } from "../../analysis/signal-layout";
import { formatRows, parseRows, parseUnit as parse } from "./rows-format";
import { MOST_ROWS, movedRow, withoutRow, withRow } from "./cells-state";

const parseUnit = (code: string): SignalUnit | undefined => parse(code, language);
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

const outputs = language.vocabulary.outputs.length;

test("rows of a link are read back, no rows too", () => {
  const unit = fc.oneof(
    fc.record({
      signal: fc.constantFrom(...(["hidden", "h", "o", "c", "i", "g", "f", "cPrev"] as const)),
      unit: fc.nat(9_999),
    }),
    fc.record({ signal: fc.constant("output" as const), unit: fc.nat(outputs - 1) }),
  );
  const rows = fc.uniqueArray(unit, {
    maxLength: MOST_ROWS,
    selector: (one) => one.signal + String(one.unit),
  });
  fc.assert(
    fc.property(rows, (given) => {
      const leaveOut = vi.fn();
      expect(parseRows(formatRows(given), language, leaveOut)).toEqual(given);
      for (const [, parts] of leaveOut.mock.calls) expect(parts).toEqual([]);
    }),
  );
});

test("rows of a damaged link: what names no unit is told, doubles are dropped, too many are told", () => {
  const left = (text: string): unknown[] => {
    const told: unknown[] = [];
    const rows = parseRows(text, language, (_reason, parts) => told.push(parts));
    return [rows, ...told];
  };
  expect(left(`c12,nonsense,c12,h,x5,hidden7,toString1,backward cell 6,output${outputs}`)).toEqual([
    units("c12", "hidden7"),
    ["nonsense", "h", "x5", "toString1", "backward cell 6", `output${outputs}`],
    [],
  ]);
  const many = Array.from({ length: 40 }, (_, k) => `c${k}`);
  expect(left(many.join(","))).toEqual([units(...many.slice(0, MOST_ROWS)), [], many.slice(MOST_ROWS)]);
  expect(left("nonsense,h")).toEqual([undefined]);
});
