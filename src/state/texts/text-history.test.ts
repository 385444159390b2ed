import { expect, test } from "vitest";
import {
  firstWords,
  joinHistories,
  keepText,
  mergeHistories,
  MOST_EARLIER,
  MOST_EARLIER_UNITS,
  type TextHistory,
} from "./text-history";

const entry = (text: string, time: number) => ({ text, choices: [], time });

test("the last 20 texts are kept, the newest first", () => {
  let history: TextHistory = [];
  for (let k = 0; k < 30; k++) history = keepText(history, entry(`text ${k}`, k)).earlier;
  expect(history).toHaveLength(MOST_EARLIER);
  expect([history[0]!.text, history.at(-1)!.text]).toEqual(["text 29", "text 10"]);
});

test("a text is kept once, as it left last; spaces are no text", () => {
  const { earlier } = keepText([entry("b", 2), entry("a", 1)], entry("a", 3));
  expect(earlier).toEqual([entry("a", 3), entry("b", 2)]);
  expect(keepText(earlier, entry(" \n", 4)).earlier).toBe(earlier);
});

test("where all are too long the oldest go, but never the newest", () => {
  const long = "x".repeat(MOST_EARLIER_UNITS - 5);
  const history = [entry("newer", 3), entry(long, 2), entry("older", 1)];
  expect(joinHistories(history, [])).toEqual({
    earlier: [entry("newer", 3), entry(long, 2)],
    squeezedOut: true,
  });
  const tooLong = entry(`${long}too long`, 4);
  expect(joinHistories([tooLong], history).earlier).toEqual([tooLong]);
});

test.each([
  ["added on both sides", "a", "ab", "ac", "abc"],
  ["forgotten in another tab", "ab", "", "ab", ""],
  ["forgotten here", "ab", "ab", "", ""],
  ["forgotten in another tab, added here", "a", "", "ab", "b"],
  ["forgotten here, added in another tab", "a", "ab", "", "b"],
  ["never stored for want of room", "b", "bc", "ab", "abc"],
])("texts of a tab and of others: %s", (_title, known, stored, own, merged) => {
  const history = (letters: string) => Array.from(letters, (letter) => entry(letter, letter.charCodeAt(0)));
  const letters = mergeHistories(history(known), history(stored), history(own)).map(({ text }) => text);
  expect(letters.sort().join("")).toBe(merged);
});

test("a text that has left once more is not forgotten with its former entry", () => {
  expect(mergeHistories([entry("a", 1)], [], [entry("a", 2)])).toEqual([entry("a", 2)]);
  expect(mergeHistories([entry("a", 1)], [entry("a", 2)], [])).toEqual([entry("a", 2)]);
});

test("of the text that another tab still shows only the newest form is kept", () => {
  const [old, newer] = [
    { ...entry("bar", 1), tab: "b" },
    { ...entry("barev", 2), tab: "b" },
  ];
  expect(joinHistories([old], [newer, { ...entry("c", 0), tab: "c" }]).earlier).toHaveLength(2);
});

test.each([
  ["barev dzez", "barev dzez"],
  ["  barev\n\n dzez ", "barev dzez"],
  ["x".repeat(61), `${"x".repeat(60)}…`],
  [`ba ${" ".repeat(1000)}rev`, "ba…"],
  ["😀".repeat(60), "😀".repeat(60)],
])("the first words of %j", (text, words) => {
  expect(firstWords(text)).toBe(words);
});
