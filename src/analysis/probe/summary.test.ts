import { expect, test } from "vitest";
import type { CaseTotals } from "./choose-cases";
import { probeWarnings, summarizeCases, thresholdWords, type ProbeSummary } from "./summary";

function summary(found: CaseTotals, chosen: CaseTotals, heldOut?: CaseTotals): ProbeSummary {
  const none = { lines: [], positions: [], labels: new Uint8Array(0) };
  return summarizeCases({ found, chosen, heldOut, ...none }, 3_573);
}

const totals = (inP: number, inN: number, matches = inP): CaseTotals => ({ inP, inN, matches });

test("enough cases and a held-out half need no warning", () => {
  const enough = summary(totals(400, 3_000, 100), totals(200, 1_500, 50), totals(200, 1_500, 50));
  expect(probeWarnings(enough)).toEqual([]);
  expect(thresholdWords(enough)).toMatch(
    /^AUC above 0\.680 or below 0\.320 exceeds the best of 3,573 signals/,
  );
});

test("one word brushed says that nothing can exceed chance, and that there is no check", () => {
  const brushed = summary(totals(6, 60, 1), totals(6, 60, 1));
  expect(brushed.tooFew).toBe(false);
  expect(brushed.threshold).toBeGreaterThan(0.5);
  expect(probeWarnings(brushed)).toEqual([
    "With 1 match no signal can be told from the best of 3,573 that know nothing.",
    "There is no check on a held-out half: it needs 5 matches in each half of the lines.",
  ]);
  expect(thresholdWords(brushed)).toBe("no AUC exceeds chance here");
});

test("places drawn by lot, and too few of them, are said", () => {
  const drawn = summary(totals(20_000, 90_000), totals(4_000, 4_000), totals(4_000, 4_000));
  expect(probeWarnings(drawn)).toEqual([
    "Of 20,000 places inside, 8,000 were drawn by lot.",
    "Of 90,000 places to compare with, 8,000 were drawn by lot.",
  ]);
  const few = summary(totals(1, 90), totals(1, 90));
  expect(few.tooFew).toBe(true);
  expect(probeWarnings(few)).toEqual([
    "Only 1 place inside and 90 places to compare with: at least 5 of each are needed.",
  ]);
});
