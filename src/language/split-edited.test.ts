import fc from "fast-check";
import { expect, test } from "vitest";
import { LONGEST_LINE, splitLines } from "./lines";
import { createTextSplitter, splitEdited } from "./split-edited";

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom("a", "բ ", "\n", "\r", "\r\n", "😀", "Ayo. ", "x".repeat(LONGEST_LINE - 1)),
      fc.string({ unit: "binary", maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

test("after any edits the lines are those of the whole text", () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3000 }), text), { maxLength: 4 });
  fc.assert(
    fc.property(text, edits, (first, changes) => {
      const split = createTextSplitter();
      let now = first;
      expect(split(now)).toEqual(splitLines(now));
      for (const [place, removed, inserted] of changes) {
        const at = place % (now.length + 1);
        now = now.slice(0, at) + inserted + now.slice(at + removed);
        expect(split(now)).toEqual(splitLines(now));
      }
    }),
  );
});

test("lines away from an edit are the old objects, so that nothing need be looked up again", () => {
  const before = Array.from({ length: 1000 }, (_, k) => `Tari ${k}`).join("\n");
  const lines = splitLines(before);
  const after = splitEdited(before, lines, before.replace("Tari 500", "Tarin 500"));
  expect(after[499]).toBe(lines[499]);
  expect(after[501]).toEqual({ ...lines[501], start: lines[501]!.start + 1 });
});

test("a letter typed at the beginning of a line of any kind moves few cuts", () => {
  let seed = 1;
  const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const letters = (count: number, space: number): string =>
    Array.from({ length: count }, () =>
      random() < space ? " " : String.fromCharCode(97 + Math.floor(26 * random())),
    ).join("");
  for (const line of [letters(60_000, 0), letters(60_000, 0.2), "barevdzez".repeat(7000)]) {
    const before = new Set(splitLines(line).map((part) => part.text));
    const changed = splitLines(`x${line}`).filter((part) => !before.has(part.text));
    expect(changed.length).toBeLessThanOrEqual(6);
  }
});
