import { toLineFeeds } from "../../state/typing/text-actions";
import { isTooLong } from "../../state/files/text-file";

/**
 * A longer text, or one of more lines, is not left to the browser to paste: it makes an element of each line, and takes
 * seconds for what the field shows at once when it is given it as a whole.
 */
const LONGEST_PASTED = 20_000;
const MOST_LINES_PASTED = 500;

/** The part of a text field that is asked. */
export interface Field {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
}

/** What to do with a text that comes into the field: leave it to the browser, do its work, or not take it in. */
export type Insertion =
  | { readonly kind: "browser" }
  | { readonly kind: "field"; readonly text: string; readonly caret: number }
  | { readonly kind: "too-long" };

const BROWSER: Insertion = { kind: "browser" };

/** A pasted text takes the place of what is selected. */
export function pasteInto({ value, selectionStart, selectionEnd }: Field, given: string): Insertion {
  if (given.length <= LONGEST_PASTED && given.split("\n", MOST_LINES_PASTED + 1).length <= MOST_LINES_PASTED)
    return BROWSER;
  const pasted = toLineFeeds(given);
  const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
  return isTooLong(text)
    ? { kind: "too-long" }
    : { kind: "field", text, caret: selectionStart + pasted.length };
}

/** A dropped text goes where the pointer is, which only the browser knows, and takes no other's place. */
export function dropInto({ value, selectionStart, selectionEnd }: Field, given: string): Insertion {
  if (given === "") return BROWSER; // files
  const dropped = toLineFeeds(given);
  // What was dragged from the field itself only moves.
  const moves = dropped === value.slice(selectionStart, selectionEnd);
  return !moves && isTooLong(value + dropped) ? { kind: "too-long" } : BROWSER;
}
