import { expect, test } from "vitest";
import { DEFAULT_PROBE, type ProbeSettings } from "./probe-settings";
import { probeRows } from "./probe-rows";
import type { ProbeAnswer } from "./probe-state";
import { resultOf } from "./test-prober";
import { language } from "../test-language";

const answer: ProbeAnswer = {
  kind: "done",
  question: {
    language,
    settings: DEFAULT_PROBE,
    brushed: [],
    textName: "",
    lines: 1,
    typed: undefined,
    answered: false,
  },
  result: resultOf([0.5, 0.9, 0.2, 0.6, 0.45, 0.51, 0.99]),
};
const codes = (part: Partial<ProbeSettings>): string[] =>
  probeRows(answer, { ...DEFAULT_PROBE, ...part }).map(({ code }) => code);

test("signals are ranked by how far their AUC is from 0.5, or by their distance", () => {
  expect(codes({})).toEqual(["i1", "h0", "h1", "c0", "c1", "i0", "hidden0"]);
  expect(codes({ order: "distance" })).toEqual(["i1", "i0", "c1", "c0", "h1", "h0", "hidden0"]);
});

test("a row says name, place among all signals, polarity, and whether it is beyond chance", () => {
  const rows = probeRows(answer, { ...DEFAULT_PROBE, kind: "units" });
  expect(rows.map(({ rank, name, polarity, beyondChance }) => [rank, name, polarity, beyondChance])).toEqual([
    [2, "forward unit 0", "on inside", true],
    [3, "backward unit 0", "off inside", true],
  ]);
  const [weak] = probeRows(answer, { ...DEFAULT_PROBE, kind: "hidden" });
  expect(weak).toMatchObject({ name: "hidden 0", beyondChance: false });
});

test.each([
  [{ kind: "cells" }, ["c0", "c1"]],
  [{ kind: "gates" }, ["i1", "i0"]],
  [{ kind: "output" }, []],
  [{ direction: "forward" }, ["h0", "c0", "i0"]],
  [{ kind: "hidden", direction: "backward" }, []],
] as const)("only those that are wanted are listed: %j", (part, expected) => {
  expect(codes(part)).toEqual(expected);
});

test("the same question gives the same rows, and an answer without a table has none", () => {
  expect(probeRows(answer, DEFAULT_PROBE)).toBe(probeRows(answer, { ...DEFAULT_PROBE }));
  const without = { ...answer, result: { ...answer.result, table: undefined } };
  expect(probeRows(without, DEFAULT_PROBE)).toEqual([]);
});
