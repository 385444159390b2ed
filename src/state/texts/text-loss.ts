import type { ChosenText } from "./text-history";
import { textEdit } from "../typing/text-edit";

/** A shorter text that is erased step by step is seldom missed; a word that is typed anew would fill the history. */
const LEAST_ERASED = 20;

/** One letter typed over another is no text that was lost. */
const LEAST_REPLACED = 2;

/** Watches edits for texts that go away in them. */
export interface LossWatch {
  /** An edit took away `lost` units of a text; returns the text that the user may want back, if most of one has gone now. */
  edited(before: ChosenText, after: string, lost: number): ChosenText | undefined;
  /** The whole text was replaced: what was erased before belongs to another one. */
  forget(): void;
}

/**
 * A text goes away when an edit replaces half of it or more (all of it selected, then typed or pasted over), or when it is
 * erased down to half by several edits without anything typed between.
 */
export function createLossWatch(): LossWatch {
  /** The text before the first of several erasing edits. */
  let whole: ChosenText | undefined;
  let told = false;
  const forget = (): void => {
    whole = undefined;
    told = false;
  };
  return {
    edited: (before, after, lost) => {
      if (lost === 0) {
        forget();
        return undefined;
      }
      whole ??= before;
      const inserted = after.length - before.text.length + lost;
      const gone = whole.text.length - (after.length - inserted);
      const replaced = lost >= LEAST_REPLACED && 2 * lost >= before.text.length;
      const erased = whole.text.length >= LEAST_ERASED && 2 * gone >= whole.text.length;
      const kept = !told && (replaced || erased) ? whole : undefined;
      told ||= kept !== undefined;
      if (inserted > 0) forget();
      return kept;
    },
    forget,
  };
}

/**
 * How many units of a text an edit took away; the caret stands behind what was inserted. Plain typing and erasing
 * are told apart by comparing in one piece, which takes a fraction of a millisecond for a megabyte.
 */
export function unitsLost(before: string, after: string, caret: number): number {
  const more = after.length - before.length;
  const tail = caret - more;
  const head = Math.min(tail, caret);
  if (
    head >= 0 &&
    before.slice(0, head) === after.slice(0, head) &&
    before.slice(tail) === after.slice(caret)
  )
    return Math.max(0, -more);
  return textEdit(before, after, caret).removed;
}
