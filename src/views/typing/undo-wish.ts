export type UndoWish = "undo" | "redo";

type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** What the keys for undoing ask for: Ctrl or Cmd with Z, with Shift and Z, or Ctrl with Y. */
export function undoWish({ key, code, ctrlKey, metaKey, shiftKey, altKey }: Key): UndoWish | undefined {
  if (altKey || ctrlKey === metaKey) return undefined;
  // A keyboard of another script has these keys where a Latin one has them.
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
  if (letter === "z") return shiftKey ? "redo" : "undo";
  return letter === "y" && ctrlKey && !shiftKey ? "redo" : undefined;
}
