import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DESCRIBED } from "./described-code";
import { figuresOf, type HistoryLine } from "./history";
import type { Results } from "./report/results";

const lines = readFileSync(new URL("history.jsonl", import.meta.url), "utf8")
  .trimEnd()
  .split("\n");
const history = lines.map((line) => JSON.parse(line) as HistoryLine);

test("every line of the history says which bench, when, of what, where, and its figures", () => {
  for (const { bench, date, commit, quick, machine, figures } of history) {
    expect(Object.keys(DESCRIBED)).toContain(bench);
    expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(commit).toMatch(/^(?:[\da-f]{7,}\+?|unknown)$/);
    expect(typeof quick).toBe("boolean");
    expect(machine).toHaveProperty("processor");
    expect(Object.values(figures).every(Number.isFinite)).toBe(true);
  }
});

test("its newest line of the engines has the figures of the published results", () => {
  const results = JSON.parse(readFileSync(new URL("results.json", import.meta.url), "utf8")) as Results;
  const newest = history.findLast(({ bench }) => bench === "engines");
  expect(newest).toMatchObject({ quick: results.quick, figures: figuresOf(results.bars) });
});

test("a figure that leans on another is named with it", () => {
  const measured = { median: 1.2345, lower: 1, upper: 2, runs: 3 };
  expect(
    figuresOf([
      { figure: "a key", unit: "times", measured },
      { figure: "the same, settled", unit: "times", measured },
      { figure: "a batch", unit: "times" },
    ]),
  ).toEqual({ "a key": 1.23, "a key: the same, settled": 1.23 });
});
