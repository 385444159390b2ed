import { expect, test } from "vitest";
import { armenian } from "../armenian/index";
import { compilePattern, PatternError, type TextPattern } from "./text-pattern";

const compile = (pattern: string, more: Partial<TextPattern> = {}): RegExp =>
  compilePattern({ side: "latin", pattern, syntax: "regexp", ignoreCase: false, ...more }, armenian);

test("a bad expression is explained without the browser's preamble", () => {
  expect(() => compile("(ab")).toThrow(PatternError);
  expect(() => compile("(ab")).toThrow(/^this is no valid regular expression: Unterminated group$/);
  expect(() => compile("a: (b")).toThrow(/: Unterminated group$/);
  expect(() => compile(String.raw`\q`)).toThrow("Invalid escape");
});

test("an empty pattern and a pasted text are refused", () => {
  expect(() => compile("")).toThrow("there is no pattern yet");
  // A question mark on the last vowel is not written in what is looked through.
  expect(() => compile("՞", { side: "native", syntax: "plain" })).toThrow("there is no pattern yet");
  expect(() => compile("a".repeat(1_001))).toThrow("1001 characters");
});

test("every ASCII sign can be looked for plainly, in any case of letters", () => {
  const signs = Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + k));
  for (const sign of signs) expect(compile(sign, { syntax: "plain" }).exec(`ab${sign}`)?.[0]).toBe(sign);
  expect(compile("թՅՈՒՆ", { syntax: "plain", side: "native", ignoreCase: true }).test("Գիտություն")).toBe(
    true,
  );
});
