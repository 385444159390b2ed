import { expect, it } from "vitest";
import { calibrationError, CalibrationTally, pooledBins } from "./calibration";

it("puts 0.25 and 0.2 into the third of ten bins, 1 into the last", () => {
  const tally = new CalibrationTally(10);
  tally.add(0.25, true);
  tally.add(0.2, false);
  tally.add(1, true);
  const bins = tally.bins();
  expect(bins).toHaveLength(10);
  expect(bins[2]).toEqual({ from: 0.2, to: 0.3, count: 2, right: 1, meanProbability: 0.225 });
  expect(bins[9]).toEqual({ from: 0.9, to: 1, count: 1, right: 1, meanProbability: 1 });
  expect(bins[0]).toEqual({ from: 0, to: 0.1, count: 0, right: 0, meanProbability: 0 });
});

it("has 15 bins, as Guo et al.", () => {
  expect(new CalibrationTally().bins()).toHaveLength(15);
});

const tallied = (...answers: readonly (readonly [probability: number, right: boolean])[]) => {
  const tally = new CalibrationTally(4);
  for (const [probability, right] of answers) tally.add(probability, right);
  return tally.bins();
};

it("weighs each bin's gap by its answers", () => {
  // Three answers of 0.75 with one right are 5/12 off, one of 0.25 that is wrong is 1/4 off.
  const bins = tallied([0.75, true], [0.75, false], [0.75, false], [0.25, false]);
  expect(calibrationError(bins)).toBeCloseTo((3 / 4) * (5 / 12) + (1 / 4) * (1 / 4), 12);
});

it("has no error where the share of right answers is the probability, nor without answers", () => {
  expect(calibrationError(tallied([0.5, true], [0.5, false]))).toBe(0);
  expect(calibrationError(tallied())).toBe(0);
});

it("pools texts answer by answer", () => {
  const one = tallied([0.75, true], [0.75, true]);
  const other = tallied([0.875, false], [0.25, true]);
  expect(pooledBins([one, other])).toEqual(tallied([0.75, true], [0.75, true], [0.875, false], [0.25, true]));
});
