import fc from "fast-check";
import { expect, test } from "vitest";
import { addChoices, dropChoices, groupChoices, shiftChoices, type Choice } from "./choices";
import { textEdit } from "./text-edit";
import { language } from "../test-language";

const short = fc.string({ unit: fc.constantFrom("a", "b", " "), maxLength: 12 });

test("applying the edit to the old text gives the new one", () => {
  fc.assert(
    fc.property(short, short, fc.nat(12), (before, after, place) => {
      const caret = Math.min(place, after.length);
      const { start, removed, inserted } = textEdit(before, after, caret);
      const applied =
        before.slice(0, start) + after.slice(start, start + inserted) + before.slice(start + removed);
      expect(applied).toBe(after);
    }),
  );
});

test("a choice keeps its character through any edit, or is dropped", () => {
  fc.assert(
    fc.property(short, short, fc.nat(12), (before, after, place) => {
      const caret = Math.min(place, after.length);
      const choices = Array.from(before, (_, offset): Choice => ({ offset, length: 1, outputs: [1] }));
      for (const choice of shiftChoices(choices, textEdit(before, after, caret)))
        expect(choice.offset).toBeLessThan(after.length);
      const kept = shiftChoices(choices, textEdit(before, after, caret));
      const { start, removed, inserted } = textEdit(before, after, caret);
      expect(kept).toHaveLength(before.length - removed);
      for (const { offset } of kept) {
        const old = offset < start ? offset : offset - inserted + removed;
        expect(after[offset]).toBe(before[old]);
      }
    }),
  );
});

test("typing before a choice moves it, typing behind leaves it, changing its character drops it", () => {
  const choices: Choice[] = [{ offset: 2, length: 1, outputs: [9] }];
  expect(shiftChoices(choices, textEdit("abc", "xabc", 1))[0]!.offset).toBe(3);
  expect(shiftChoices(choices, textEdit("abc", "abcx", 4))[0]!.offset).toBe(2);
  expect(shiftChoices(choices, textEdit("abc", "abx", 3))).toEqual([]);
});

test("among equal letters the caret tells where something was typed", () => {
  const choices: Choice[] = [{ offset: 0, length: 1, outputs: [9] }];
  expect(shiftChoices(choices, textEdit("tat", "tatat", 2))[0]!.offset).toBe(2);
  expect(shiftChoices(choices, textEdit("tat", "tatat", 5))[0]!.offset).toBe(0);
});

test("a new choice replaces those that it overlaps; a range can be dropped", () => {
  const choices = addChoices(
    [{ offset: 4, length: 2, outputs: [1, 0] }],
    [
      { offset: 5, length: 1, outputs: [2] },
      { offset: 0, length: 1, outputs: [3] },
    ],
  );
  expect(choices.map(({ offset, outputs }) => [offset, ...outputs])).toEqual([
    [0, 3],
    [5, 2],
  ]);
  expect(dropChoices(choices, 1, 6)).toEqual([{ offset: 0, length: 1, outputs: [3] }]);
});

test("outputs are grouped into letters with their placeholders", () => {
  expect(groupChoices(["t", "s", "😀", "a"], 10, [5, 0, 7, 8], language)).toEqual([
    { offset: 10, length: 2, outputs: [5, 0] },
    { offset: 12, length: 2, outputs: [7] },
    { offset: 14, length: 1, outputs: [8] },
  ]);
});
