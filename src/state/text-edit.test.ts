import fc from "fast-check";
import { expect, test } from "vitest";
import { addChoices, dropChoices, shiftChoices, type Choice } from "./choices";
import { textEdit } from "./text-edit";

const short = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 12 });

test("applying the edit to the old text gives the new one", () => {
  fc.assert(
    fc.property(short, short, (before, after) => {
      const { start, removed, inserted } = textEdit(before, after);
      const applied =
        before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed);
      expect(applied).toBe(after);
    }),
  );
});

test("a choice keeps its character through any edit, or is dropped", () => {
  fc.assert(
    fc.property(short, short, (before, after) => {
      const choices = Array.from(before, (_, offset): Choice => ({ offset, length: 1, output: 1 }));
      for (const choice of shiftChoices(choices, textEdit(before, after)))
        expect(choice.offset).toBeLessThan(after.length);
      const kept = shiftChoices(choices, textEdit(before, after));
      const { start, removed, inserted } = textEdit(before, after);
      expect(kept).toHaveLength(before.length - removed);
      for (const { offset } of kept) {
        const old = offset < start ? offset : offset - inserted + removed;
        expect(after[offset]).toBe(before[old]);
      }
    }),
  );
});

test("typing before a choice moves it, typing behind leaves it, changing its character drops it", () => {
  const choices: Choice[] = [{ offset: 2, length: 1, output: 9 }];
  expect(shiftChoices(choices, textEdit("abc", "xabc"))[0]!.offset).toBe(3);
  expect(shiftChoices(choices, textEdit("abc", "abcx"))[0]!.offset).toBe(2);
  expect(shiftChoices(choices, textEdit("abc", "abx"))).toEqual([]);
});

test("a new choice for a character replaces the old one; a range can be dropped", () => {
  const choices = addChoices(
    [{ offset: 4, length: 1, output: 1 }],
    [
      { offset: 4, length: 1, output: 2 },
      { offset: 0, length: 1, output: 3 },
    ],
  );
  expect(choices.map(({ offset, output }) => [offset, output])).toEqual([
    [0, 3],
    [4, 2],
  ]);
  expect(dropChoices(choices, 1, 5)).toEqual([{ offset: 0, length: 1, output: 3 }]);
});
