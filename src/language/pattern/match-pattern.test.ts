import fc from "fast-check";
import { expect, test } from "vitest";
import { armenian } from "../armenian/index";
import { encode } from "../encode";
import { letterGroups } from "../letter-groups";
import { markSpans, matchLine, type TwoSidedLine } from "./match-pattern";
import { compilePattern, type TextPattern } from "./text-pattern";
import { buildVocabulary } from "../vocabulary";

const vocabulary = buildVocabulary(armenian);

/** "dzi ch" with its letters: ձ_ի չ_ */
const line: TwoSidedLine = {
  latin: [..."dzi ch"],
  native: ["ձ", "", "ի", " ", "չ", ""],
};

const marks = (
  pattern: string,
  { side = "latin", syntax = "regexp", ignoreCase = false }: Partial<TextPattern> = {},
  of = line,
): string => {
  const expression = compilePattern({ side, pattern, syntax, ignoreCase }, armenian);
  const found = matchLine(expression, side, of);
  return `${found.marks.join("")} ${found.matches}`;
};

test("a match on the Latin side marks its characters, one on the native side all positions of its letters", () => {
  expect(marks("z")).toBe("010000 1");
  expect(marks("ձ", { side: "native" })).toBe("110000 1");
  expect(marks("ի չ", { side: "native" })).toBe("001111 1");
  expect(marks("[ձչ]", { side: "native" })).toBe("110011 2");
});

test("a plain pattern means its characters", () => {
  const text = { latin: [..."a.b-(c)"], native: [..."a.b-(c)"] };
  expect(marks(".", { syntax: "plain" }, text)).toBe("0100000 1");
  expect(marks("-(c", { syntax: "plain" }, text)).toBe("0001110 1");
  expect(marks("A.", { syntax: "plain", ignoreCase: true }, text)).toBe("1100000 1");
});

test("lookbehind and lookahead see the line and mark nothing themselves; neither do matches of no length", () => {
  expect(marks("(?<=d)z(?=i)")).toBe("010000 1");
  expect(marks(String.raw`\b`)).toBe("000000 0");
  expect(marks("x*|c")).toBe("000000 0"); // the empty match comes first at every place
  expect(marks("c|x*")).toBe("000010 1");
});

test("a group named here is what a match marks", () => {
  expect(marks("d(?<here>z)i")).toBe("010000 1");
  expect(marks("d(?<here>q)?z")).toBe("110000 1");
  // Marked groups need not come in order.
  expect(marks("(?<=(?<here>d)..)[i ]")).toBe("100000 1");
});

test("placeholders before the first letter, and characters of two UTF-16 units, keep their places", () => {
  const odd = { latin: [..."h😀a"], native: ["", "😀", "ա"] };
  expect(marks("ա", { side: "native" }, odd)).toBe("001 1");
  expect(marks(".", { side: "native" }, odd)).toBe("011 2");
  expect(marks("a", {}, odd)).toBe("001 1");
});

test("on the native side the marks are those of the letter groups that a match touches", () => {
  const pieces = fc.array(fc.constantFrom("ա", "ու", "ձ", "", " ", "😀"), { maxLength: 20 });
  fc.assert(
    fc.property(pieces, fc.constantFrom("ա", "ւ", "ու|ձ", "ձա?", "[^ ]+", "(?<=ա)."), (native, pattern) => {
      const latin = native.map(() => "x");
      const expression = compilePattern(
        { side: "native", pattern, syntax: "regexp", ignoreCase: false },
        armenian,
      );
      const expected = new Uint8Array(native.length);
      const encoded = encode(latin.join(""), vocabulary, armenian);
      let at = 0;
      const text = native.join("");
      for (const group of letterGroups(encoded, native)) {
        const touched = [...text.matchAll(expression)].some(
          (match) => match.index < at + group.native.length && match.index + match[0].length > at,
        );
        if (touched) expected.fill(1, group.start, group.end);
        at += group.native.length;
      }
      // A first group of placeholders alone is joined to no letter.
      expect(matchLine(expression, "native", { latin, native }).marks).toEqual(expected);
    }),
  );
});

test("chosen positions are marked, each span as a match; others are refused", () => {
  const [first, second] = markSpans(
    [3, 2],
    [
      { line: 0, start: 1, end: 3 },
      { line: 0, start: 0, end: 1 },
    ],
  );
  expect(first).toEqual({ marks: Uint8Array.of(1, 1, 1), matches: 2 });
  expect(second).toEqual({ marks: Uint8Array.of(0, 0), matches: 0 });
  expect(() => markSpans([3], [{ line: 0, start: 1, end: 4 }])).toThrow("positions 1 to 4 in line 0");
  expect(() => markSpans([3], [{ line: 1, start: 0, end: 1 }])).toThrow("line 1");
});
