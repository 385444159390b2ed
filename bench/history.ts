/** What was published when: bench/history.jsonl has a line for each published run of a bench, the newest last. */
import { spawnSync } from "node:child_process";
import { appendFileSync } from "node:fs";
import { describePresentCode, type Subject } from "./described-code";
import type { Machine } from "./machine";
import type { Bar } from "./report/bars";

/** A published run. */
export interface HistoryLine {
  readonly bench: Subject;
  /** Day of the run. */
  readonly date: string;
  /** What was measured: "+" says that the working tree was not what the commit has. "unknown" where there is no git. */
  readonly commit: string;
  readonly quick: boolean;
  readonly machine: Machine;
  /** Medians by name. */
  readonly figures: Readonly<Record<string, number>>;
}

const file = new URL("history.jsonl", import.meta.url);

/** Adds a run to the history, and writes down which code it describes. To be called before results are written. */
export function publishRun(run: Omit<HistoryLine, "date" | "commit">): void {
  const { bench, ...rest } = run;
  const date = new Date().toISOString().slice(0, 10);
  const line: HistoryLine = { bench, date, commit: presentCommit(), ...rest };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
  describePresentCode(bench);
}

function presentCommit(): string {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync("git", args, { encoding: "utf8" });
    return status === 0 ? stdout.trim() : undefined;
  };
  const commit = git("rev-parse", "--short", "HEAD");
  if (commit === undefined) return "unknown";
  return git("status", "--porcelain", "--", "src", "models") === "" ? commit : `${commit}+`;
}

/** Medians of the bars by name; a name that leans on the one before it ("the same, ...") takes that along. */
export function figuresOf(bars: readonly Bar[]): HistoryLine["figures"] {
  let before = "";
  return Object.fromEntries(
    bars.flatMap(({ figure, measured }) => {
      const leans = figure.startsWith("the same");
      if (!leans) before = figure;
      const name = leans ? `${before}: ${figure}` : figure;
      return measured === undefined ? [] : [[name, rounded(measured.median)]];
    }),
  );
}

/** More digits are noise. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
