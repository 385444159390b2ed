import type { Language } from "../../language/language";
import type { TextEdit } from "./text-edit";

/**
 * The user's decision for a letter: these output symbols, whatever the network says. It covers the characters that are
 * written as one letter (the t and s of ծ), so that an edit never separates a letter from its placeholders.
 */
export interface Choice {
  /** Where its first character is, in UTF-16 units of the whole text. */
  readonly offset: number;
  /** Units of all its characters. */
  readonly length: number;
  /** Output symbol indices, one per position. */
  readonly outputs: readonly number[];
}

/** Choices after an edit: those behind it move along, those that it touched or split are dropped. */
export function shiftChoices(choices: readonly Choice[], { start, removed, inserted }: TextEdit): Choice[] {
  return choices.flatMap((choice) => {
    if (choice.offset + choice.length <= start) return [choice];
    if (choice.offset >= start + removed) return [{ ...choice, offset: choice.offset - removed + inserted }];
    return [];
  });
}

/** Adds choices in text order, replacing older ones for the same characters. */
export function addChoices(choices: readonly Choice[], added: readonly Choice[]): Choice[] {
  const kept = choices.filter((old) => !added.some((choice) => overlap(old, choice)));
  return [...kept, ...added].sort((a, b) => a.offset - b.offset);
}

/** Removes the choices that touch [from, to). */
export function dropChoices(choices: readonly Choice[], from: number, to: number): Choice[] {
  return choices.filter((choice) => !overlap(choice, { offset: from, length: to - from }));
}

/**
 * Splits outputs for consecutive positions of a text into choices, each a letter with the placeholders behind it and the
 * positions that nothing was typed at (the second of č).
 */
export function groupChoices(
  characters: readonly string[],
  offset: number,
  outputs: readonly number[],
  { vocabulary }: Language,
): Choice[] {
  const choices: { offset: number; length: number; outputs: number[] }[] = [];
  let at = offset;
  outputs.forEach((output, k) => {
    const last = choices.at(-1);
    const { length } = characters[k]!;
    if (last !== undefined && (output === vocabulary.placeholder || length === 0)) {
      last.length += length;
      last.outputs.push(output);
    } else choices.push({ offset: at, length, outputs: [output] });
    at += length;
  });
  return choices;
}

type Range = Pick<Choice, "offset" | "length">;

const overlap = (a: Range, b: Range): boolean =>
  a.offset < b.offset + b.length && b.offset < a.offset + a.length;
