import { expect, it } from "vitest";
import { CalibrationTally } from "./calibration";

it("puts 0.25 and 0.2 into the third of ten bins, 1 into the last", () => {
  const tally = new CalibrationTally();
  tally.add(0.25, true);
  tally.add(0.2, false);
  tally.add(1, true);
  const bins = tally.bins();
  expect(bins).toHaveLength(10);
  expect(bins[2]).toEqual({ from: 0.2, to: 0.3, count: 2, right: 1, meanProbability: 0.225 });
  expect(bins[9]).toEqual({ from: 0.9, to: 1, count: 1, right: 1, meanProbability: 1 });
  expect(bins[0]).toEqual({ from: 0, to: 0.1, count: 0, right: 0, meanProbability: 0 });
});
