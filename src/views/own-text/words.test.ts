import { expect, test } from "vitest";
import { emptyResult } from "../../state/test-analyst";
import type { RunningText, TextSample } from "../../state/own-text/own-text";
import { describeLabels, describeSample, describeSignals, describeStage, timeLeft } from "./words";
import { language } from "../../state/test-language";

const sample: TextSample = {
  kind: "native",
  sentences: 5_000,
  characters: 601_234,
  linesLeftOut: 0,
  bytesLeftOut: 0,
};

test.each([
  [0, "a few seconds left"],
  [9_400, "a few seconds left"],
  [34_000, "about 30 seconds left"],
  [55_000, "about 1 minute left"],
  [170_000, "about 3 minutes left"],
])("%d ms are %s", (milliseconds, words) => {
  expect(timeLeft(milliseconds)).toBe(words);
});

test("the stage says of which text and how many sentences are counted", () => {
  expect(describeStage("your text", undefined, undefined)).toBe("Preparing your text");
  expect(describeStage("your text", sample, undefined)).toBe("Counting in 5,000 sentences of your text");
  expect(describeStage("a.txt", sample, 300)).toBe("First look: 300 of 5,000 sentences of a.txt");
  expect(describeStage("a.txt", { ...sample, sentences: 300 }, 300)).toBe(
    "Counting in 300 sentences of a.txt",
  );
});

test("a sample says what was left out", () => {
  expect(describeSample(sample)).toBe("5,000 sentences, 601,234 characters");
  expect(describeSample({ ...sample, sentences: 1, linesLeftOut: 2 })).toBe(
    "1 sentence, 601,234 characters; 2 lines left out",
  );
  expect(describeSample({ ...sample, linesLeftOut: 1, bytesLeftOut: 84_000_000 })).toBe(
    "5,000 sentences, 601,234 characters; 1 line left out; the last 84 MB of the file were not read",
  );
});

test("answers of the network are no certain labels", () => {
  expect(describeLabels(sample, language)).toContain("romanized");
  expect(describeLabels({ ...sample, kind: "latin" }, language)).toContain("can be wrong");
});

test("between two rounds no signal is done, and what is shown is said to be the first look", () => {
  const size = { done: 3_573, signals: 3_573 };
  const running: RunningText = {
    kind: "running",
    name: "a.txt",
    progress: undefined,
    sample,
    sentences: 300,
    result: emptyResult(),
    counted: 300,
    revision: 9,
  };
  expect(describeSignals(size, running)).toBe("3,573 of 3,573 done");
  expect(describeSignals(size, { ...running, sentences: 5_000 })).toBe(
    "0 of 3,573 done; shown is the first look at 300 sentences",
  );
  expect(describeSignals({ ...size, done: 8 }, { ...running, sentences: 5_000, counted: 5_000 })).toBe(
    "8 of 3,573 done",
  );
});
