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

test.each([
  ["a quotation over two lines opens on the first", '"Այո, ասաց', "«Այո, ասաց"],
  ["and closes on the second", 'կգամ"', "կգամ»"],
  ["inches keep their sign", '5" էկրան', '5" էկրան'],
  ["a number inside a quotation does not keep it open", '"մոդել 5" է', "«մոդել 5» է"],
  ["curly quotes", "“Բարև” ասաց", "«Բարև» ասաց"],
  ["low quotes of other languages", "„Բարև“ ասաց", "«Բարև» ասաց"],
  ["quotes inside quotes", '"Ասաց "արի" ու գնաց"', "«Ասաց «արի» ու գնաց»"],
  ["a full stop behind a closing quote", '"Բարև".', "«Բարև»։"],
  ["a full stop before a closing quote", '"Բարև."', "«Բարև։»"],
  ["a full stop behind a bracket", "(այո).", "(այո)։"],
  ["Armenian quotes stay", "«Բարև» ասաց", "«Բարև» ասաց"],
  ["a quotation that begins with a number and ends with a word", '"5 հատ" ուզեց', "«5 հատ» ուզեց"],
  [
    "a closing quote from the line before changes nothing behind it",
    'եմ» ասաց "տուն 5"',
    "եմ» ասաց «տուն 5»",
  ],
  ["a quotation mark alone", '"', "«"],
])("%s", (_title, text, expected) => {
  expect(written(text)).toBe(expected);
});

test("text for machines keeps its quotes and stops", () => {
  const pieces = Array.from('<a b="c">Այո.');
  const kept = pieces.map((_, i) => (i < 9 ? 1 : 0));
  expect(armenianPunctuation(pieces, kept).join("")).toBe('<a b="c">Այո։');
});

test("invisible characters behind a sign or a vowel stay", () => {
  expect(armenianPunctuation(["ա\u00ad", "յ", "ո\u200b", "?\u200b"]).join("")).toBe("ա\u00adյո՞\u200b\u200b");
});
