import { expect, test } from "vitest";
import { DRAWING_BINS } from "../histogram";
import { copyDrawings, createDrawingTable, drawnCounts, drawnPair, setDrawing } from "./drawing-table";
import {
  copySignals,
  createLetterTable,
  pairTable,
  setSignal,
  STATISTICS,
  statistic,
  statisticsOf,
  type LetterTable,
  type SignalStatistics,
} from "./letter-table";

const statistics = (start: number): SignalStatistics => ({
  distance: start,
  noise: start / 2,
  noise95: start / 3,
  coarseDistance: start / 4,
  coarseNoise: start / 5,
  coarseNoise95: start / 6,
  auc: 1 - start,
  meanP: -2 + start,
  meanN: 1.5,
});

function filled(): LetterTable {
  const table = createLetterTable(2, 3);
  for (let signal = 0; signal < 3; signal++)
    setSignal(table, signal, { min: -2, max: 2 }, [
      statistics(0.1 * (signal + 1)),
      statistics(0.2 * (signal + 1)),
    ]);
  return table;
}

test("a letter table gives back what was stored, to 1/131070 of the range", () => {
  const table = filled();
  for (const [pair, factor] of [0.1, 0.2].entries())
    for (let signal = 0; signal < 3; signal++)
      for (const name of STATISTICS) {
        const range = name.startsWith("mean") ? 4 : 1;
        const error = statistic(table, name, pair, signal) - statistics(factor * (signal + 1))[name];
        expect(Math.abs(error)).toBeLessThanOrEqual((range / 131_070) * 1.0001);
      }
  expect(statisticsOf(table, "auc", 1)[2]).toBeCloseTo(0.4, 4);
});

test("0 and 1 are stored exactly, a mean over no cases as the smallest value, a constant as itself", () => {
  const table = createLetterTable(1, 2);
  setSignal(table, 0, { min: -1, max: 1 }, [{ ...statistics(1), meanP: NaN }]);
  setSignal(table, 1, { min: 0.5, max: 0.5 }, [{ ...statistics(0), meanP: 0.5, meanN: 0.5 }]);
  expect(statistic(table, "distance", 0, 0)).toBe(1);
  expect(statistic(table, "auc", 0, 0)).toBe(0);
  expect(statistic(table, "meanP", 0, 0)).toBe(-1);
  expect(statistic(table, "distance", 0, 1)).toBe(0);
  expect(statistic(table, "meanN", 0, 1)).toBe(0.5);
});

test("a pair or signal that is not there is named", () => {
  expect(() => statistic(filled(), "auc", 2, 0)).toThrow(
    "pairs 0 to 1 and signals 0 to 2, not pair 2, signal 0",
  );
  expect(() => statistic(filled(), "auc", 0, NaN)).toThrow("signal NaN");
});

test("signals are copied into a larger table, and a pair into a table of its own", () => {
  const large = createLetterTable(2, 7);
  copySignals(filled(), large, 3);
  for (const name of STATISTICS)
    for (const pair of [0, 1])
      expect([...statisticsOf(large, name, pair).subarray(3, 6)]).toEqual([
        ...statisticsOf(filled(), name, pair),
      ]);
  expect([...large.codes].filter((code) => code > 0)).toHaveLength(
    [...filled().codes].filter((c) => c > 0).length,
  );
  const one = pairTable(filled(), 1);
  expect([...statisticsOf(one, "noise", 0)]).toEqual([...statisticsOf(filled(), "noise", 1)]);
});

/** Counts of two outcomes: a slope, and one case alone beside a thousand. */
function counts(): Uint32Array {
  const both = new Uint32Array(2 * DRAWING_BINS);
  for (let bin = 0; bin < DRAWING_BINS; bin++) both[bin] = 10 * bin;
  both[DRAWING_BINS] = 1;
  both[DRAWING_BINS + 5] = 1_000;
  return both;
}

test("drawings keep their shape, their number of cases, and bars of one case", () => {
  const table = createDrawingTable(2, 2);
  setDrawing(table, 1, counts());
  const cases = (10 * DRAWING_BINS * (DRAWING_BINS - 1)) / 2;
  const slope = drawnCounts(table, 0, 1, cases);
  expect(slope.reduce((a, b) => a + b)).toBeCloseTo(cases, 6);
  for (let bin = 0; bin < DRAWING_BINS; bin++)
    expect(Math.abs(slope[bin]! - 10 * bin)).toBeLessThan(0.02 * 630);
  const spike = drawnCounts(table, 1, 1, 1_001);
  expect(spike[0]).toBeGreaterThan(0);
  expect(spike[0]).toBeLessThan(2);
  expect(spike[1]).toBe(0);
  expect([...drawnCounts(table, 0, 0, 0)]).toEqual(new Array(DRAWING_BINS).fill(0));
  expect(() => drawnCounts(table, 2, 0, 1)).toThrow("no drawing of outcome 2, signal 0");
});

test("N of a pair is all other outcomes together; drawings are copied into a larger table", () => {
  const small = createDrawingTable(2, 1);
  setDrawing(small, 0, counts());
  const table = createDrawingTable(2, 4);
  copyDrawings(small, table, 2);
  const { p, n } = drawnPair(table, 1, 2, [20_160, 1_001]);
  expect([...p]).toEqual([...drawnCounts(small, 1, 0, 1_001)]);
  expect([...n]).toEqual([...drawnCounts(small, 0, 0, 20_160)]);
});
