import { expect, test } from "vitest";
import { checkLastRun, readRuns, type TrainingRun } from "./runs";

const run = (characters: number, rate: number): TrainingRun => ({
  characters,
  rate,
  from: "random weights",
  last: 0.01,
  average: 0,
  text: "all",
  purpose: "first",
});

test("the runs of the shipped network can be read, and together they are what it has seen", () => {
  const runs = readRuns("training/settings/hy-runs.json");
  expect(runs[0]!.from).toBe("random weights");
  expect(runs.reduce((sum, { characters }) => sum + characters, 0)).toBeGreaterThanOrEqual(412e6);
});

test("the last run has to be the one that the settings record", () => {
  const runs = [run(190e6, 3e-3), run(60e6, 1.2e-3)];
  expect(() => {
    checkLastRun(runs, { rate: 1.2e-3 }, 60001195);
  }).not.toThrow();
  expect(() => {
    checkLastRun(runs, { rate: 3e-3 }, 60001195);
  }).toThrow("add the run to the list");
  expect(() => {
    checkLastRun(runs.slice(0, 1), { rate: 3e-3 }, 60001195);
  }).toThrow("saw 190000000 characters");
});
