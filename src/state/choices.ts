import type { TextEdit } from "./text-edit";

/** The user's decision for one typed character: this output symbol, whatever the network says. */
export interface Choice {
  /** Where the character is, in UTF-16 units of the whole text. */
  readonly offset: number;
  /** Units of the character, 1 or 2. */
  readonly length: number;
  /** Output symbol index. */
  readonly output: number;
}

/** Choices after an edit: those behind it move along, those that it touched are dropped. */
export function shiftChoices(choices: readonly Choice[], { start, removed, inserted }: TextEdit): Choice[] {
  return choices.flatMap((choice) => {
    if (choice.offset + choice.length <= start) return [choice];
    if (choice.offset >= start + removed) return [{ ...choice, offset: choice.offset - removed + inserted }];
    return [];
  });
}

/** Adds choices in text order, replacing older ones for the same characters. */
export function addChoices(choices: readonly Choice[], added: readonly Choice[]): Choice[] {
  const offsets = new Set(added.map(({ offset }) => offset));
  return [...choices.filter(({ offset }) => !offsets.has(offset)), ...added].sort(
    (a, b) => a.offset - b.offset,
  );
}

/** Removes the choices in [from, to). */
export function dropChoices(choices: readonly Choice[], from: number, to: number): Choice[] {
  return choices.filter(({ offset }) => offset < from || offset >= to);
}
