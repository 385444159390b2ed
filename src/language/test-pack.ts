import type { LanguagePack, RuleSet, Spelling } from "./pack";
import { createLanguage } from "./language";

/**
 * A language of ten letters in the Deseret script, which is nothing like Armenian where it can: every letter is two UTF-16
 * units, there are 65 input symbols instead of 72, and only one rule set, with another name.
 */

/** The last is a digraph: two letters that act as one, as Armenian ու does. */
const lowerLetters = ["𐐪", "𐐨", "𐐬", "𐐺", "𐐻", "𐑅", "𐑇", "𐐽", "𐑌", "𐐬𐐨"];
const upperLetters = ["𐐂", "𐐀", "𐐄", "𐐒", "𐐓", "𐐝", "𐐟", "𐐕", "𐐤", "𐐄𐐨", "𐐄𐐀"];

const spelled = (...ways: readonly (readonly [string, number])[]): Spelling[] =>
  ways.map(([latin, probability]) => ({ latin, probability }));

const street: RuleSet = {
  name: "street",
  description: "as nobody writes",
  derivesCapitals: true,
  // At the start of a word.
  contexts: [{ letter: "𐐨", applies: (before) => before === "", spellings: spelled(["yi", 1]) }],
  spellings: new Map([
    ["𐐪", spelled(["a", 1])],
    ["𐐨", spelled(["i", 0.8], ["y", 0.2])],
    ["𐐬", spelled(["o", 1])],
    ["𐐺", spelled(["b", 1])],
    ["𐐻", spelled(["t", 1])],
    ["𐑅", spelled(["s", 1])],
    ["𐑇", spelled(["sh", 0.5], ["s", 0.5])],
    ["𐐽", spelled(["ch", 0.5], ["t", 0.3], ["4", 0.2])],
    ["𐑌", spelled(["n", 1])],
    ["𐐬𐐨", spelled(["u", 1])],
  ]),
};

const native = new Set([...lowerLetters, ...upperLetters]);

export const testPack: LanguagePack = {
  code: "qaa",
  name: "Ebish",
  page: {
    font: "Noto Sans Deseret",
    greeting: { latin: "Bato", native: "𐐒𐐪𐐻𐐬" },
    pair: { latin: "s", native: "𐑇" },
    suffix: { latin: "tan", native: "𐐻𐐪𐑌", example: "Endings" },
    punctuation: "⸱",
    examples: [{ title: "Endings", text: "batotan nushitan" }],
  },
  lowerLetters,
  upperLetters,
  vowels: new Set(["𐐪", "𐐨", "𐐬", "𐐬𐐨"]),
  letterLikeInputs: new Set(["4", "'"]),
  otherInputs: [..." .,?!-\"'04:/#"],
  foldings: new Map([
    ["\u00a0", " "],
    ["⸱", "."],
    ["’", "'"],
    ...[..."12356789"].map((digit): [string, string] => [digit, "0"]),
  ]),
  fullStops: ["⸱", "."],
  endings: new Set(["𐐪", "𐐨", "𐐻𐐪𐑌"]),
  readings: new Map([
    ["s\u030c", { latin: "sh", letters: ["𐑇"] }],
    ["c\u030c", { latin: "ch", letters: ["𐐽"] }],
  ]),
  wordsLikeDomains: new Set(),
  ruleSets: { street },
  defaultRules: "street",
  probes: [
    {
      id: "sh",
      name: "sh",
      side: "native",
      pattern: "𐑇",
      syntax: "plain",
      ignoreCase: true,
      compared: "same letters",
    },
  ],
  normalize: (text) => text.normalize("NFC"),
  toLowerCase: (text) => text.toLowerCase(),
  toUpperCase: (text) => text.toUpperCase(),
  nativePunctuation: (pieces, kept) =>
    pieces.map((piece, i) => (piece === "." && !kept?.[i] && native.has(pieces[i - 1] ?? "") ? "⸱" : piece)),
};

export const testLanguage = createLanguage(testPack);
