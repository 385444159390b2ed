import { expect, test } from "vitest";
import type { TextSample } from "../../state/own-text";
import { describeLabels, describeSample, describeStage, timeLeft } from "./words";

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
  const progress = { share: 0.5, millisecondsLeft: 1, sentences: 300 };
  expect(describeStage("your text", undefined, undefined)).toBe("Preparing your text");
  expect(describeStage("your text", sample, undefined)).toBe("Counting in 5,000 sentences of your text");
  expect(describeStage("a.txt", sample, progress)).toBe("First look: 300 of 5,000 sentences of a.txt");
  expect(describeStage("a.txt", { ...sample, sentences: 300 }, progress)).toBe(
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
  expect(describeLabels(sample)).toContain("romanized");
  expect(describeLabels({ ...sample, kind: "latin" })).toContain("can be wrong");
});
