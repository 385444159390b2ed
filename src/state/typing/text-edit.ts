import { commonHead, commonTail } from "../../language/common-ends";

/** What changed between two texts: `removed` units at `start` became `inserted` units (UTF-16). */
export interface TextEdit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * The smallest single replacement that leads from one text to the other. Of several equally small ones (a letter typed
 * among equal letters) the one that ends at the caret, where it stands after the edit.
 */
export function textEdit(before: string, after: string, caret: number): TextEdit {
  const smallest = replacement(before, after, Infinity);
  const atCaret = replacement(before, after, after.length - caret);
  return atCaret.inserted === smallest.inserted ? atCaret : smallest;
}

/** The replacement that leaves as much as possible at the end, at most `longestTail` units, and then at the start. */
function replacement(before: string, after: string, longestTail: number): TextEdit {
  const shorter = Math.min(before.length, after.length);
  const tail = commonTail(before, after, Math.min(shorter, longestTail));
  const start = commonHead(before, after, shorter - tail);
  return { start, removed: before.length - start - tail, inserted: after.length - start - tail };
}
