import { expect, test } from "vitest";
import { addSignals, createResult, type AnalysisResult } from "../../analysis/analysis-result";
import type { AmbiguousLetter } from "../../analysis/outcomes";
import { createSignalLayout } from "../../analysis/signal-layout";
import { createDrawingTable } from "../../analysis/tables/drawing-table";
import {
  createLetterTable,
  setSignal,
  STATISTICS,
  type SignalStatistics,
} from "../../analysis/tables/letter-table";
import { language } from "../test-language";
import { sizeOfResult, strongestUnits } from "./strongest-units";

const { inputIndex, outputIndex } = language.vocabulary;

const letter = (input: string, outcomes: Record<string, number>): AmbiguousLetter => ({
  input: inputIndex.get(input)!,
  cases: Object.values(outcomes).reduce((a, b) => a + b),
  outcomes: Object.entries(outcomes).map(([symbol, cases]) => ({ output: outputIndex.get(symbol)!, cases })),
  rest: 0,
  labels: Object.keys(outcomes).length,
});

/** Signals 0 and 1 are outputs, 2 to 4 hidden, 5 to 8 h; the distance of signal k is k / 10 but for the pair's rivals. */
function resultWith(done: number): AnalysisResult {
  const layout = createSignalLayout([
    { signal: "output", width: 2 },
    { signal: "hidden", width: 3 },
    { signal: "h", width: 4 },
  ]);
  const letters = [letter("a", { ա: 20, ը: 10 }), letter("t", { տ: 40, ծ: 35, թ: 30 })];
  const result = createResult(layout, letters);
  const all = Object.fromEntries(STATISTICS.map((name) => [name, 0.125])) as unknown as SignalStatistics;
  const tables = letters.map(({ outcomes, labels }) => {
    const table = createLetterTable(outcomes.length, done);
    for (let k = 0; k < done; k++)
      setSignal(
        table,
        k,
        { min: 0, max: 1 },
        outcomes.map((_, pair) => ({ ...all, distance: pair === 0 ? k / 10 : 0.99 })),
      );
    return { table, drawings: createDrawingTable(labels, done) };
  });
  addSignals(result, { first: 0, letters: tables });
  return result;
}

test("the strongest units of the most frequent pair, the outputs left out", () => {
  const { units, ...pair } = strongestUnits(resultWith(9), 3, language);
  expect(pair).toEqual({ letter: "t", outcome: "տ", casesP: 40, casesN: 65 });
  expect(units.map(({ name }) => name)).toEqual(["h 3", "h 2", "h 1"]);
  expect(units[0]!.distance).toBeCloseTo(0.8, 4);
  expect(units[0]!.noise95).toBeCloseTo(0.125, 4);
});

test("while the numbers grow, only signals that are done", () => {
  expect(strongestUnits(resultWith(4), 5, language).units.map(({ name }) => name)).toEqual([
    "hidden 1",
    "hidden 0",
  ]);
  expect(sizeOfResult(resultWith(4))).toEqual({ letters: 2, pairs: 5, done: 4, signals: 9 });
  expect(strongestUnits(resultWith(0), 5, language).units).toEqual([]);
});
