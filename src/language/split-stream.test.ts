import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_LINE, splitLines, type TextLine } from "./lines";
import { createLineStream } from "./split-stream";

/** Pieces of text in which every kind of break and every place for a cut comes up. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom("a", "բ ", "\n", "\r", "\r\n", "😀", "Ayo. ", "x".repeat(LONGEST_LINE - 1)),
      fc.string({ unit: "binary", maxLength: 20 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

function inPieces(whole: string, sizes: readonly number[]): TextLine[] {
  const stream = createLineStream();
  const lines: TextLine[] = [];
  for (let at = 0, k = 0; at < whole.length; k++) {
    const size = sizes[k % sizes.length]!;
    lines.push(...stream.push(whole.slice(at, at + size)));
    at += size;
  }
  return [...lines, ...stream.end()];
}

test("a text in pieces of any length has the lines of the whole text", () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5000 })), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(text, sizes, (whole, pieces) => {
      expect(inPieces(whole, pieces)).toEqual(splitLines(whole));
    }),
  );
});

test("a line of any length is given out as it comes, not held until it ends", () => {
  const stream = createLineStream();
  let given = 0;
  for (let k = 0; k < 100; k++)
    for (const { text: part } of stream.push("barev".repeat(1000))) given += part.length;
  expect(given).toBeGreaterThan(500_000 - 2 * LONGEST_LINE);
});
