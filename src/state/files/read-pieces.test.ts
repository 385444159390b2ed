import fc from "fast-check";
import { expect, test } from "vitest";
import { splitLines } from "../../language/lines";
import { readPieces, type FilePiece } from "./read-pieces";

async function allPieces(file: Blob): Promise<FilePiece[]> {
  const pieces: FilePiece[] = [];
  for await (const piece of readPieces(file)) pieces.push(piece);
  return pieces;
}

/** Long enough for several reads and pieces, with letters of two and four bytes and breaks of all kinds everywhere. */
const longText = fc
  .array(fc.constantFrom("a", "բարև ", "\n", "\r", "\r\n", "😀", "Ayo. ", "x".repeat(5_000)), {
    minLength: 1,
    maxLength: 60,
  })
  .map((parts) => parts.join("").repeat(3));

test("the pieces, joined, are the file, and their lines those of the whole text", async () => {
  await fc.assert(
    fc.asyncProperty(longText, async (text) => {
      const pieces = await allPieces(new Blob([text]));
      expect(pieces.flatMap(({ lines }) => lines)).toEqual(splitLines(text));
    }),
    { numRuns: 50 },
  );
});

test("a piece is small, whatever the lines are like", async () => {
  for (const text of ["\n".repeat(50_000), "x".repeat(500_000), "barev dzez\n".repeat(20_000)]) {
    const pieces = await allPieces(new Blob([text]));
    expect(pieces.length).toBeGreaterThan(5);
    for (const { lines } of pieces) {
      expect(lines.length).toBeLessThanOrEqual(4_096);
      expect(lines.reduce((sum, line) => sum + line.text.length, 0)).toBeLessThan(40_000);
    }
    expect(pieces.at(-1)!.bytes).toBe(text.length);
  }
});

test("an empty file has one empty line, as an empty text", async () => {
  expect(await allPieces(new Blob([]))).toEqual([{ lines: splitLines(""), bytes: 0 }]);
});
