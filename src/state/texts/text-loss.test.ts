import fc from "fast-check";
import { expect, test } from "vitest";
import { createLossWatch, unitsLost } from "./text-loss";

/** The texts that are told as lost when a field goes through these. */
function lost(...texts: string[]): string[] {
  const watch = createLossWatch();
  return texts.slice(1).flatMap((after, k) => {
    const before = texts[k]!;
    const gone = watch.edited({ text: before, choices: [] }, after, unitsLost(before, after, after.length));
    return gone === undefined ? [] : [gone.text];
  });
}

test.each([
  ["all of it is typed over", ["barev dzez", "i"], ["barev dzez"]],
  ["all of it is pasted over with the same length", ["barev", "inchp"], ["barev"]],
  ["all of it is erased", ["barev", "", "i"], ["barev"]],
  ["most of it is replaced", ["barev dzez", "barinch"], ["barev dzez"]],
  ["letters are typed", ["", "b", "ba", "bar"], []],
  ["one letter replaces another", ["b", "p"], []],
  ["a word is erased in a long text", ["barev dzez inchpes eq", "barev dzez inchpes "], []],
  ["a short word is erased letter by letter", ["tun", "tu", "t", ""], []],
])("%s", (_title, texts, expected) => {
  expect(lost(...texts)).toEqual(expected);
});

test("a text that is erased letter by letter is told once, whole", () => {
  const text = "barev dzez inchpes eq duq";
  const steps = Array.from({ length: text.length }, (_, k) => text.slice(0, text.length - k));
  expect(lost(...steps, "", "b", "")).toEqual([text]);
});

test("what was erased before something was typed is counted anew", () => {
  const text = "0123456789012345678901234";
  const part = text.slice(0, 15);
  expect(lost(text, part, `${part}x`, part, text.slice(0, 13), text.slice(0, 12))).toEqual([]);
});

test("units that an edit took away, for any text, edit and caret", () => {
  const texts = fc.string({ unit: fc.constantFrom("a", "b", "\n", "😀"), maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, texts, texts, (head, removed, inserted, tail) => {
      const [before, after] = [head + removed + tail, head + inserted + tail];
      const caret = head.length + inserted.length;
      const count = unitsLost(before, after, caret);
      expect(count).toBeLessThanOrEqual(removed.length);
      expect(count).toBeGreaterThanOrEqual(Math.max(0, before.length - after.length));
    }),
    { seed: 5 },
  );
});
