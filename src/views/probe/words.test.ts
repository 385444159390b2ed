import { expect, test } from "vitest";
import { DEFAULT_PROBE, type ProbeSettings } from "../../state/probe/probe-settings";
import type { ProbeQuestion } from "../../state/probe/probe-state";
import { resultOf } from "../../state/probe/test-prober";
import {
  describeHalves,
  describeN,
  describeP,
  describeText,
  describeThreshold,
  describeWarnings,
  patternName,
} from "./words";
import { language } from "../../state/test-language";

const { summary } = resultOf([]);
const question = (part: Partial<ProbeSettings>, brushed: ProbeQuestion["brushed"] = []): ProbeQuestion => ({
  language,
  settings: { ...DEFAULT_PROBE, ...part },
  brushed,
  textName: "",
  lines: 1,
  typed: undefined,
  answered: false,
});
const BRUSH = [{ line: 0, start: 0, end: 1 }];

test("the text is told, and that the network's answers are no certain labels", () => {
  const asked = { ...question({}), textName: "your text", lines: 160 };
  expect(describeText(asked)).toBe("your text, 160 lines");
  expect(describeText({ ...asked, answered: true })).toMatch(/^your text, 160 lines; .*they can be wrong$/);
});

test("P is told by its occurrences and positions", () => {
  expect(describeP(summary)).toBe("100 occurrences = 400 positions inside");
});

test.each<[Partial<ProbeSettings>, ProbeQuestion["brushed"], string]>([
  [{ pattern: "tyun" }, [], "2,000 positions with the letters t, y, u, n elsewhere"],
  [{ pattern: "aa" }, [], "2,000 positions with the letter a elsewhere"],
  [{ pattern: "t.n", syntax: "regexp" }, [], "2,000 positions with the same letters elsewhere"],
  [{ pattern: "թյուն", side: "native" }, [], "2,000 positions with the same letters elsewhere"],
  [{ pattern: "t" }, BRUSH, "2,000 positions with the same letters elsewhere"],
  [{ compared: "others" }, [], "all 2,000 positions besides"],
])("N of %j", (part, brushed, words) => {
  expect(describeN(question(part, brushed), summary)).toBe(words);
});

test("a ready-made pattern goes by its name, a long one is cut", () => {
  const ready = language.probes.find(({ id }) => id === "plural-ner")!;
  expect(patternName(question(ready))).toBe("plural -ner");
  expect(patternName(question({ pattern: "x".repeat(50) }))).toBe("x".repeat(40) + "…");
  expect(patternName(question({ pattern: "tyun" }, BRUSH))).toBe("the brushed letters");
});

test("the halves and the correction are told with their numbers", () => {
  expect(describeHalves(summary)).toBe(
    "Ranked on half of the lines (200 of P and 1,000 of N), checked on the other (200 and 1,000).",
  );
  expect(describeHalves({ ...summary, heldOut: undefined })).toBe(
    "Ranked on all lines: 200 of P and 1,000 of N.",
  );
  expect(describeThreshold({ ...summary, signals: 3573, threshold: 0.19 })).toContain(
    "between 0.310 and 0.690 in 95 probes of 100",
  );
  expect(describeThreshold({ ...summary, threshold: 0.6 })).toContain("no AUC is beyond that");
});

test("what to beware of is told with its numbers", () => {
  expect(describeWarnings(summary)).toEqual([]);
  const brushed = { ...summary, chosen: { inP: 6, inN: 60, matches: 1 }, heldOut: undefined };
  expect(describeWarnings({ ...brushed, found: brushed.chosen, signals: 3_573, threshold: 0.6 })).toEqual([
    "With 1 match no signal can be told from the best of 3,573 that know nothing.",
    "There is no check on a held-out half: it needs 5 matches in each half of the lines.",
  ]);
  const part = { inP: 4_000, inN: 4_000, matches: 4_000 };
  const found = { inP: 20_000, inN: 90_000, matches: 20_000 };
  expect(describeWarnings({ ...summary, found, chosen: part, heldOut: part })).toEqual([
    "Of 20,000 places inside, 8,000 were drawn by lot.",
    "Of 90,000 places to compare with, 8,000 were drawn by lot.",
  ]);
  expect(describeWarnings({ ...summary, found: { inP: 1, inN: 90, matches: 1 }, tooFew: true })).toEqual([
    "Only 1 place inside and 90 places to compare with: at least 5 of each are needed.",
  ]);
});
