import { expect, it } from "vitest";
import { LetterTally } from "./letter-tally";

it("counts letters and confusions, the most frequent first", () => {
  const tally = new LetterTally();
  tally.add("t", "տ", "տ");
  tally.add("t", "թ", "տ");
  tally.add("t", "թ", "տ");
  tally.add("o", "օ", "ո");
  expect(tally.letters()).toEqual([
    { latin: "t", count: 3, right: 1 },
    { latin: "o", count: 1, right: 0 },
  ]);
  expect(tally.confusions()).toEqual([
    { latin: "t", truth: "թ", predicted: "տ", count: 2 },
    { latin: "o", truth: "օ", predicted: "ո", count: 1 },
  ]);
});
