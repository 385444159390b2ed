import { readFileSync } from "node:fs";

/** One of the runs that led to a network's weights, as a list of them in `training/settings` tells it. */
export interface TrainingRun {
  /** Seen in this run. */
  readonly characters: number;
  /** The weights that it began with, in words. */
  readonly from: string;
  /** Peak learning rate. */
  readonly rate: number;
  /** Learning rate at the end, as a share of the peak. */
  readonly last: number;
  /** What the exponential mean of the weights keeps per step; 0: no mean. */
  readonly average: number;
  /** What was different about the text. */
  readonly text: string;
  readonly purpose: string;
}

const NUMBERS = ["characters", "rate", "last", "average"] as const;
const WORDS = ["from", "text", "purpose"] as const;

/** Reads a list of runs, the first run first. Throws, naming file, run and field, if one is missing. */
export function readRuns(file: string): TrainingRun[] {
  const runs = JSON.parse(readFileSync(file, "utf8")) as TrainingRun[];
  runs.forEach((run, k) => {
    for (const key of NUMBERS)
      if (typeof run[key] !== "number") throw new Error(`${file}: run ${k + 1} lacks the number "${key}"`);
    for (const key of WORDS)
      if (typeof run[key] !== "string") throw new Error(`${file}: run ${k + 1} lacks the words "${key}"`);
  });
  return runs;
}

/** Throws if the last of the runs is not the one that a model's settings record. */
export function checkLastRun(
  runs: readonly TrainingRun[],
  training: Readonly<Record<string, unknown>>,
  seen: number | undefined,
): void {
  const run = runs.at(-1);
  if (run === undefined || seen === undefined) return;
  const same = Math.abs(run.characters - seen) < 0.01 * seen && run.rate === training["rate"];
  if (!same)
    throw new Error(
      `the last of the runs saw ${run.characters} characters from rate ${run.rate}, the model's settings.json says ` +
        `${seen} from ${String(training["rate"])}; add the run to the list`,
    );
}
