import { expect, test } from "vitest";
import { sToNothing, tToTs } from "./test-unit";
import type { UnitStatistics } from "./unit";
import type { LearnedPair } from "./unit-pairs";
import { learnedSentence, noUnitSentence, pairSentences, unitSentence } from "./unit-sentences";
import { language } from "../test-language";

const statistics: UnitStatistics = {
  pair: tToTs,
  casesP: 2_313,
  casesN: 24_264,
  min: -0.9,
  max: 0.95,
  distance: 0.9149,
  noise: 0.38,
  noise95: 0.4104,
  coarseDistance: 0.8,
  coarseNoise: 0.05,
  coarseNoise95: 0.06,
  auc: 0.942,
  meanP: 0.5,
  meanN: -0.25,
  rank: 4,
  ties: 0,
  of: 456,
};

const sentences = (change: Partial<UnitStatistics>): readonly string[] =>
  pairSentences("h", tToTs, { ...statistics, ...change }, language);

test("while there is no unit the page says what it waits for", () => {
  expect(noUnitSentence(undefined, false, language)).toBe("Reading the statistics…");
  expect(noUnitSentence(tToTs, true, language)).toContain("there are no statistics of t → ծ");
  expect(noUnitSentence(tToTs, false, language)).toBe("No unit yet: none has been counted for t → ծ so far…");
});

test("place, distance with its noise level, and height", () => {
  expect(sentences({})).toEqual([
    "The 4th best of 456 units of h at telling t → ծ from other t: 0.915 against 0.410 by chance.",
    "As a rule higher where t becomes ծ: AUC 0.942, mean 0.500 there and −0.250 at other t.",
  ]);
});

test("the first is the best, and equal ones are told", () => {
  expect(sentences({ rank: 1 })[0]).toMatch(/^The best of 456 units of h at/);
  expect(sentences({ rank: 11, ties: 1 })[0]).toMatch(/^Equal with 1 other the 11th best of 456/);
  expect(sentences({ rank: 1, ties: 2 })[0]).toMatch(/^Equal with 2 others the best of 456/);
});

test("without a place, while a text is being counted, none is told", () => {
  expect(sentences({ rank: undefined })[0]).toBe(
    "Better than chance at telling t → ծ from other t: 0.915 against 0.410 by chance.",
  );
});

test("below the noise level nothing is claimed", () => {
  const below = { distance: 0.41, coarseDistance: 0.06, rank: 1 };
  expect(sentences(below)[0]).toBe(
    "Not beyond chance at telling t → ծ from other t: 0.410 against 0.410 by chance.",
  );
  expect(sentences({ ...below, coarseDistance: 0.3 })[0]).toBe(
    "At telling t → ծ from other t not beyond chance in 1,000 bins (0.410 against 0.410 by chance), but in 50 bins it is: 0.300 against 0.060.",
  );
  expect(sentences({ coarseDistance: 0.05 })[0]).toBe(
    "The 4th best of 456 units of h at telling t → ծ from other t: 0.915 against 0.410 by chance; in 50 bins not beyond chance, 0.050 against 0.060.",
  );
});

test("the AUC says which side is higher, and near 0.5 that none is", () => {
  expect(sentences({ auc: 0.1, meanP: -0.5 })[1]).toMatch(
    /^As a rule lower where t becomes ծ: AUC 0.100, mean −0.500/,
  );
  expect(sentences({ auc: 0.46 })[1]).toMatch(/^Neither higher nor lower as a rule/);
  expect(sentences({ auc: 0.54 })[1]).toMatch(/^Neither higher nor lower as a rule/);
});

test("few cases on either side are told with what chance makes of them", () => {
  expect(sentences({ casesP: 330, noise: 0.574 })[2]).toBe(
    "Only 330 t become ծ: with so few, chance alone makes a distance of 0.574 on average. The 50-bin distance says more.",
  );
  expect(sentences({ casesN: 999 })[2]).toMatch(/^Only 999 t become something else/);
  expect(sentences({ casesP: 1_000, casesN: 1_000 })).toHaveLength(2);
});

test("a constant signal knows nothing; missing and unknown statistics say so", () => {
  expect(sentences({ min: 0.25, max: 0.25, distance: 0 })).toEqual([
    "Has the same value, 0.250, at every t: it knows nothing of t → ծ.",
  ]);
  expect(pairSentences("hidden", sToNothing, "missing", language)).toEqual([
    "There are no statistics of s → _: too few cases with this outcome, or with another.",
  ]);
  expect(pairSentences("hidden", sToNothing, undefined, language)).toEqual([
    "Its values for s → _ are not known yet.",
  ]);
});

test("what a unit can know follows from where it stands", () => {
  const sizes = { cells: 228 };
  expect(unitSentence({ signal: "h", unit: 227 }, sizes, undefined)).toMatch(
    /forward LSTM.*up to the letter/,
  );
  expect(unitSentence({ signal: "c", unit: 228 }, sizes, undefined)).toMatch(/backward LSTM.*from its end/);
  expect(unitSentence({ signal: "cPrev", unit: 0 }, sizes, undefined)).toMatch(
    /before the letter, not the letter/,
  );
  expect(unitSentence({ signal: "cPrev", unit: 300 }, sizes, undefined)).toMatch(
    /behind the letter, not the letter/,
  );
  expect(unitSentence({ signal: "hidden", unit: 3 }, sizes, undefined)).toBe(
    "Reads all 456 units of h at the letter.",
  );
  expect(unitSentence({ signal: "output", unit: 3 }, sizes, "ծ")).toBe(
    "The probability that the network gives to ծ.",
  );
});

test("of all pairs those beyond chance are counted, and the clearest named, with its equals", () => {
  const pair = (coarseDistance: number, coarseNoise95: number, of = tToTs): LearnedPair => ({
    pair: of,
    casesP: 400,
    casesN: 400,
    distance: 0.5,
    noise95: 0.4,
    coarseDistance,
    coarseNoise95,
    beyond: true,
    coarseBeyond: coarseDistance > coarseNoise95,
  });
  const none = pair(0.1, 0.2);
  expect(learnedSentence([none, none], language)).toBe(
    "Of 2 pairs it tells none apart beyond chance (50 bins).",
  );
  expect(learnedSentence([pair(0.5, 0.25), none], language)).toBe(
    "Of 2 pairs it tells 1 apart beyond chance (50 bins), most clearly t → ծ.",
  );
  expect(learnedSentence([pair(0.5, 0.25), pair(0.5, 0.25, sToNothing)], language)).toBe(
    "It tells all 2 pairs apart beyond chance (50 bins), most clearly t → ծ and s → _.",
  );
});
