import { expect, test } from "vitest";
import { DEFAULT_PROBE, type ProbeSettings } from "../../state/probe/probe-settings";
import type { ProbeQuestion } from "../../state/probe/probe-state";
import { resultOf } from "../../state/probe/test-prober";
import { describeHalves, describeN, describeP, describeText, describeThreshold, patternName } from "./words";
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
