import { expect, test } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { testPack } from "../../src/language/test-pack";
import { foldPunctuation } from "./fold-punctuation";

const fold = (text: string): string => foldPunctuation(text, armenian);

test.each(["։", ":", ".", "\u2024", "…"])("a sentence that ends with %s ends like any other", (stop) => {
  expect(fold(`Բարև${stop}`)).toBe(fold("Բարև։"));
});

test("a comma, a hyphen and a question mark are no full stops", () => {
  const signs = [",", "-", "?", "։"].map(fold);
  expect(new Set(signs).size).toBe(4);
});

test("quotation marks are one sign, letters stay", () => {
  expect(fold("«ես»")).toBe('"ես"');
});

test("another language has full stops of its own", () => {
  expect(foldPunctuation("𐐪⸱ 𐐪. 𐐪:", testPack)).toBe("𐐪⸱ 𐐪⸱ 𐐪:");
});
