import { expect, test } from "vitest";
import { createProbeTable } from "../../src/analysis/probe/probe-table";
import { summarizeCases } from "../../src/analysis/probe/summary";
import { createSignalLayout } from "../../src/analysis/signal-layout";
import type { ProbeResult } from "../../src/workers/probe/run-probe";
import { formatProbe, probeCsv } from "./format-probe";

const sizes = { inputs: 3, cells: 2, hidden: 1, outputs: 2 };
const names = { sizes, outputs: ["_", ","] };
const layout = createSignalLayout([
  { signal: "output", width: 2 },
  { signal: "c", width: 4 },
]);

function resultOf(inP: number): ProbeResult {
  const totals = { inP, inN: 2_000, matches: inP };
  const part = { inP: inP / 2, inN: 1_000, matches: inP / 2 };
  const cases = {
    found: totals,
    chosen: part,
    heldOut: part,
    lines: [],
    positions: [],
    labels: new Uint8Array(0),
  };
  const table = createProbeTable(layout.count);
  for (const column of Object.values(table)) column.fill(0.5);
  table.auc.set([0.5, 0.9, 0.6, 0.55, 0.5, 0.02]);
  table.heldOutAuc[5] = 0.0625;
  const summary = summarizeCases(cases, layout.count);
  return { summary, table: summary.tooFew ? undefined : table, layout, marks: [], excerpt: [] };
}

test("the best signals come first, called as people say it, with the held-out check", () => {
  const text = formatProbe(resultOf(100), names, { order: "auc", top: 2 });
  const lines = text.split("\n");
  expect(lines[0]).toBe("P: 100 places in 100 matches; N: 2,000 places");
  expect(text).toContain(
    "ranked on one half of the lines (P 50, N 1,000), held out the other (P 50, N 1,000)",
  );
  expect(text).toMatch(/AUC above 0\.610 or below 0\.390 exceeds the best of 6 signals that know nothing/);
  expect(lines.at(-3)).toMatch(/^ +1 backward cell 1 +c3 +0\.020 +0\.063 +0\.5 off inside /);
  expect(lines.at(-2)).toMatch(/^ +2 output , +output1 +0\.900 +0\.500 +0\.5 on inside /);
});

test("with a handful of places there are words and no numbers", () => {
  const text = formatProbe(resultOf(4), names, { order: "auc", top: 2 });
  expect(text).toContain(
    "P: 4 places in 4 matches; N: 2,000 places\ntoo few places: at least 5 of P and of N are needed",
  );
  expect(text).not.toContain("cell");
  expect(probeCsv(resultOf(4), names, "auc")).toBe("");
});

test("the file has every signal, and quotes what would split a field", () => {
  const rows = probeCsv(resultOf(100), names, "auc").trimEnd().split("\n");
  expect(rows).toHaveLength(1 + layout.count);
  expect(rows[0]).toMatch(/^rank,signal,short,polarity,auc,heldOutAuc,probability,distance/);
  expect(rows[1]).toMatch(/^1,backward cell 1,c3,off inside,0\.0200000,0\.0625000,/);
  expect(rows[2]).toMatch(/^2,"output ,",output1,on inside,/);
});
