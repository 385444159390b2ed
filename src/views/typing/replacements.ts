import { newestFitting } from "../../state/texts/text-history";
import type { UndoWish } from "./undo-wish";

/** One text that took the place of another. */
interface Replacement {
  readonly before: string;
  readonly after: string;
}

/** Replacements that the browser cannot undo, because the page made them. */
export interface Replacements {
  made(replacement: Replacement): void;
  /** The text that undoing or redoing leads to; undefined if it is the browser's turn: something was typed since. */
  take(wish: UndoWish, present: string): string | undefined;
}

const unitsOf = ({ before, after }: Replacement): number => before.length + after.length;

/** A replacement can be undone while the field holds exactly what it brought, and redone while it holds what was before. */
export function createReplacements(): Replacements {
  // The last one first.
  let done: Replacement[] = [];
  let undone: Replacement[] = [];
  return {
    made: (replacement) => {
      done = newestFitting([replacement, ...done], unitsOf);
      undone = [];
    },
    take: (wish, present) => {
      const [from, to] = wish === "undo" ? [done, undone] : [undone, done];
      const [last] = from;
      if (last === undefined || present !== (wish === "undo" ? last.after : last.before)) return undefined;
      from.shift();
      to.unshift(last);
      return wish === "undo" ? last.before : last.after;
    },
  };
}
