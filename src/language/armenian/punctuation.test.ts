import { expect, test } from "vitest";
import { armenianPunctuation } from "./punctuation";

const written = (text: string): string => armenianPunctuation(Array.from(text)).join("");

test.each([
  ["a full stop or colon at the end of a sentence is ։", "Բարև. Ողջույն:", "Բարև։ Ողջույն։"],
  ["a question mark moves to the last vowel", "Ինչպես ես?", "Ինչպես ե՞ս"],
  ["an exclamation mark too", "Բարև!", "Բարև՜"],
  ["straight quotes open and close", '"Այո" ասաց', "«Այո» ասաց"],
  ["numbers, times and addresses keep theirs", "3.14 12:30 youtube.com", "3.14 12:30 youtube.com"],
  ["Latin words keep their question mark", "okay?", "okay?"],
  ["a word without a vowel keeps its mark", "մ?", "մ?"],
])("%s", (_title, text, expected) => {
  expect(written(text)).toBe(expected);
});

test("there are as many pieces as before, so that letters stay aligned", () => {
  const pieces = ["Ո", "ւ", "ր", "?", "", '"', "."];
  expect(armenianPunctuation(pieces)).toHaveLength(pieces.length);
});

test("a digraph vowel is one piece and gets the mark behind it", () => {
  expect(armenianPunctuation(["ու", "ր", "?"])).toEqual(["ու՞", "ր", ""]);
});
