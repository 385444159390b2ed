import { expect, test } from "vitest";
import type { CaseTotals } from "./choose-cases";
import { probeWarnings, summarizeCases, usedPlaces, type ProbeSummary } from "./summary";

function summary(found: CaseTotals, chosen: CaseTotals, heldOut?: CaseTotals): ProbeSummary {
  const none = { lines: [], positions: [], labels: new Uint8Array(0) };
  return summarizeCases({ found, chosen, heldOut, ...none }, 3_573);
}

const totals = (inP: number, inN: number, matches = inP): CaseTotals => ({ inP, inN, matches });

test("enough cases and a held-out half need no warning", () => {
  const enough = summary(totals(400, 3_000, 100), totals(200, 1_500, 50), totals(200, 1_500, 50));
  expect(probeWarnings(enough)).toEqual([]);
  expect(enough.threshold).toBeCloseTo(0.18, 2);
});

test("with one word brushed nothing can exceed chance, and there is no check", () => {
  const brushed = summary(totals(6, 60, 1), totals(6, 60, 1));
  expect(brushed.tooFew).toBe(false);
  expect(brushed.threshold).toBeGreaterThan(0.5);
  expect(probeWarnings(brushed)).toEqual(["chance", "no check"]);
});

test("places drawn by lot, and too few of them, are warned of", () => {
  const drawn = summary(totals(20_000, 90_000), totals(4_000, 4_000), totals(4_000, 4_000));
  expect(probeWarnings(drawn)).toEqual(["P by lot", "N by lot"]);
  expect(usedPlaces(drawn)).toEqual({ inP: 8_000, inN: 8_000 });
  const few = summary(totals(1, 90), totals(1, 90));
  expect(few.tooFew).toBe(true);
  expect(probeWarnings(few)).toEqual(["too few"]);
});
