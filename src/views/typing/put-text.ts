/**
 * Longest text that the browser's own undo is given. It inserts a text line by line, which takes a frame for this much and
 * seconds for 100,000 units.
 */
const LONGEST_INSERTED = 2_000;

/** What is taken away goes in one piece. */
const LONGEST_REMOVED = 100_000;

/**
 * Puts a text in place of all that a field holds as if the user had typed it, so that the browser can undo it, and what was
 * typed before. False if it did not, or should not: a phone would open its keyboard.
 */
export function typeText(field: HTMLTextAreaElement, before: string, text: string): boolean {
  if (text.length > LONGEST_INSERTED || before.length > LONGEST_REMOVED) return false;
  const focused = document.activeElement;
  if (focused !== field && !matchMedia("(pointer: fine)").matches) return false;
  field.focus({ preventScroll: true });
  field.select();
  const done = text === "" ? editCommand("delete") : editCommand("insertText", text);
  if (focused instanceof HTMLElement && focused !== document.body) focused.focus({ preventScroll: true });
  return done && field.value === text;
}

/** Puts it so that the browser's undo ends here. */
export function writeText(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
}

/** No other way reaches the browser's own undo; it is called deprecated, and nothing is there to take its place. */
export function editCommand(command: "delete" | "insertText" | "undo" | "redo", text?: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand(command, false, text);
}
