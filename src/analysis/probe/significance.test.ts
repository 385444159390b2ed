import { expect, test } from "vitest";
import { normalRandom, seededRandom, slowAuc } from "../test-definitions";
import { aucDeviation, aucThreshold, correctedProbability } from "./significance";

/** The largest |AUC - 0.5| of so many signals that know nothing; with `copies` a match has that many equal values. */
function bestOfNothing(signals: number, inP: number, inN: number, copies: number, seed: number): number {
  const normal = normalRandom(seededRandom(seed));
  let best = 0;
  for (let k = 0; k < signals; k++) {
    const p = Array.from({ length: inP }, normal).flatMap((value) =>
      Array.from({ length: copies }, () => value),
    );
    const n = Array.from({ length: inN }, normal);
    best = Math.max(best, Math.abs(slowAuc(p, n) - 0.5));
  }
  return best;
}

/** Share of trials in which the best exceeds the threshold. */
function errorRate(signals: number, inP: number, inN: number, copies = 1, counted = inP): number {
  const threshold = aucThreshold({ inP: counted, inN }, signals);
  const trials = 400;
  let above = 0;
  for (let seed = 1; seed <= trials; seed++)
    if (bestOfNothing(signals, inP, inN, copies, seed * 7_919) > threshold) above++;
  return above / trials;
}

test("when no signal knows anything, the best of them exceeds the threshold in about 5% of the trials", () => {
  // Three standard deviations of 400 trials are 3.3%.
  expect(errorRate(30, 40, 60)).toBeLessThan(0.085);
  expect(errorRate(30, 40, 60)).toBeGreaterThan(0.015);
  expect(errorRate(100, 12, 50)).toBeLessThan(0.085);
});

test("four equal places per match: counted as matches the rate holds, counted as places it would not", () => {
  expect(errorRate(30, 15, 60, 4)).toBeLessThan(0.085);
  expect(errorRate(30, 15, 60, 4, 60)).toBeGreaterThan(0.3);
});

test("at the threshold the corrected probability is the error that was allowed", () => {
  const counts = { inP: 45, inN: 2_000 };
  const threshold = aucThreshold(counts, 3_573);
  expect(correctedProbability(0.5 + threshold, counts, 3_573)).toBeCloseTo(0.05, 8);
  expect(correctedProbability(0.5 - threshold, counts, 3_573)).toBeCloseTo(0.05, 8);
  expect(correctedProbability(0.5, counts, 3_573)).toBe(1);
  expect(correctedProbability(1, counts, 3_573)).toBeLessThan(1e-20);
});

test("the deviation is that of all labellings of a few cases", () => {
  // All ways to choose 3 of 7 ranks for P.
  const aucs: number[] = [];
  for (let a = 1; a <= 7; a++)
    for (let b = a + 1; b <= 7; b++)
      for (let c = b + 1; c <= 7; c++)
        aucs.push(
          slowAuc(
            [a, b, c],
            [1, 2, 3, 4, 5, 6, 7].filter((rank) => ![a, b, c].includes(rank)),
          ),
        );
  const variance = aucs.reduce((sum, auc) => sum + (auc - 0.5) ** 2, 0) / aucs.length;
  expect(aucDeviation({ inP: 3, inN: 4 })).toBeCloseTo(Math.sqrt(variance), 12);
});

test("with too few cases nothing can exceed the threshold", () => {
  expect(aucThreshold({ inP: 2, inN: 1_000 }, 3_573)).toBeGreaterThan(0.5);
});
