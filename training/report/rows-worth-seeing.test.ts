import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createProbeTable } from "../../src/analysis/probe/probe-table";
import { createSignalLayout, signalUnit } from "../../src/analysis/signal-layout";
import { signalCode } from "../../src/analysis/signal-name";
import type { ReportData } from "./report-data";
import { rowsWorthSeeing } from "./rows-worth-seeing";
import { writeRows } from "./write-rows";

/** Two LSTMs of four cells; one hidden unit before them and one gate behind know the suffix best of all, and are no cells. */
const layout = createSignalLayout([
  { signal: "hidden", width: 1 },
  { signal: "c", width: 8 },
  { signal: "o", width: 1 },
]);

/** The rows that cells with these AUCs give, by default the same on both halves; 0.2 is what chance reaches. */
function rowsOfCells(auc: readonly number[], heldOut = auc): string[] {
  const table = createProbeTable(layout.count);
  table.auc.set([1, ...auc, 1]);
  table.heldOutAuc.set([1, ...heldOut, 1]);
  const tyun = { result: { table, summary: { threshold: 0.2 } } };
  const data = { tyun, layout, model: { manifest: { sizes: { cells: 4 } } } } as unknown as ReportData;
  return rowsWorthSeeing(data).map((signal) => signalCode(signalUnit(layout, signal)));
}

test("the best of each LSTM and polarity, then the best of the others, in the order of LSTM, polarity and rank", () => {
  expect(rowsOfCells([0.9, 0.95, 0.1, 0.94, 0.75, 0.28, 0.8, 0.2])).toEqual(["c1", "c3", "c2", "c6", "c7"]);
});

test("where a polarity is missing, others take its place", () => {
  expect(rowsOfCells([0.9, 0.95, 0.85, 0.94, 0.75, 0.5, 0.8, 0.5])).toEqual(["c1", "c3", "c0", "c2", "c6"]);
});

test("a cell that the other half does not confirm is no row, and there may be fewer than five, or none", () => {
  const auc = [0.99, 0.9, 0.05, 0.5, 0.5, 0.5, 0.5, 0.5];
  expect(rowsOfCells(auc, [0.6, 0.8, 0.95, 0.9, 0.5, 0.5, 0.5, 0.5])).toEqual(["c1"]);
  expect(rowsOfCells(Array<number>(8).fill(0.69))).toEqual([]);
});

const folder = mkdtempSync(join(tmpdir(), "tyun-rows-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("writing rows changes nothing else in the manifest; rows of earlier weights go", () => {
  const path = join(folder, "manifest.json");
  const read = (): unknown => JSON.parse(readFileSync(path, "utf8"));
  const manifest = JSON.parse(readFileSync("models/hy/manifest.json", "utf8")) as Record<string, unknown>;
  const { rows: _rows, ...rest } = manifest;
  writeFileSync(path, JSON.stringify({ ...manifest, rows: ["c0"] }));
  writeRows(folder, ["c7", "c8"]);
  expect(read()).toEqual({ ...rest, rows: ["c7", "c8"] });
  writeRows(folder, []);
  expect(read()).toEqual(rest);
});
