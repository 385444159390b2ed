import { expect, test } from "vitest";
import { MOST_CASES } from "../../analysis/probe/choose-cases";
import { armenian } from "../../language/armenian/index";
import { buildVocabulary } from "../../language/vocabulary";
import { selectCases, type Probe, type ProbeRequest, type Selection } from "./select-cases";
import { language } from "../../language/test-language";

const vocabulary = buildVocabulary(armenian);
const select = (request: ProbeRequest): Selection => selectCases(request, language);

const outputs = (symbols: readonly string[]): Uint8Array =>
  Uint8Array.from(symbols, (symbol) => vocabulary.outputIndex.get(symbol)!);

/** What somebody typed, with what is shown for it: "dzi. dur" is "ձի. դուր". */
const typed = {
  kind: "typed",
  lines: [
    { latin: "dzi.", outputs: outputs(["ձ", "_", "ի", "."]) },
    { latin: "", outputs: new Uint8Array(0) },
    { latin: "dur", outputs: outputs(["դ", "ու", "ր"]) },
  ],
} as const;

const marksOf = (probe: Probe): string[] =>
  select({ text: typed, probe, compared: "others" }).marks.map((marks) => marks.join(""));

test("brushed characters of the typed text are P", () => {
  const { cases, marks, sequences } = select({
    text: typed,
    probe: { spans: [{ line: 2, start: 0, end: 2 }] },
    compared: "same letters",
  });
  expect(marks.map((line) => line.join(""))).toEqual(["0000", "", "110"]);
  // d and u, compared with the d of the first line.
  expect(cases.found).toEqual({ inP: 2, inN: 1, matches: 1 });
  expect(cases.lines).toEqual([0, 2]);
  expect([...cases.labels]).toEqual([1, 0, 0]);
  expect(sequences[0]).toHaveLength(4);
});

test("the native side of typed text is what is shown", () => {
  const pattern = { side: "native", syntax: "plain", ignoreCase: false } as const;
  expect(marksOf({ ...pattern, pattern: "ձ" })).toEqual(["1100", "", "000"]);
  expect(marksOf({ ...pattern, pattern: "ու" })).toEqual(["0000", "", "010"]);
});

test("a bad expression is told before anything is made of the text", () => {
  const text = { kind: "native", lines: ["no Armenian here"] } as const;
  const probe = { side: "latin", pattern: "[", syntax: "regexp", ignoreCase: false } as const;
  expect(() => select({ text, probe, compared: "others" })).toThrow("no valid regular expression");
  expect(() => select({ text, probe: { ...probe, pattern: "a" }, compared: "others" })).toThrow(
    "mostly in Armenian letters",
  );
});

test("of a long text as many places are drawn as fit, the same each time", () => {
  const latin = "du".repeat(500);
  const line = { latin, outputs: outputs([...latin].map((c) => (c === "d" ? "դ" : "ու"))) };
  const request: ProbeRequest = {
    text: { kind: "typed", lines: Array.from({ length: 20 }, () => line) },
    probe: { side: "latin", pattern: "d", syntax: "plain", ignoreCase: false },
    compared: "others",
  };
  const { cases } = select(request);
  expect(cases.found).toEqual({ inP: 10_000, inN: 10_000, matches: 10_000 });
  expect(cases.labels).toHaveLength(2 * MOST_CASES);
  expect(select(request).cases).toEqual(cases);
});
