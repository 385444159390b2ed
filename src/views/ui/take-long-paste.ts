import type { ClipboardEvent } from "react";
import { pastedFiles } from "./pasted-files";

/** A longer paste is taken at once: to lay out megabytes of text, the field would make the page wait for seconds. */
const LONGEST_IN_FIELD = 100_000;

/** Takes files and long texts that are pasted into a field; a short text goes into the field as ever. */
export function takeLongPaste(
  event: ClipboardEvent,
  onText: (text: string) => void,
  onFiles: (files: readonly File[]) => void,
): void {
  const files = pastedFiles(event.clipboardData);
  const text = event.clipboardData.getData("text/plain");
  if (files.length === 0 && text.length <= LONGEST_IN_FIELD) return;
  event.preventDefault();
  if (files.length > 0) onFiles(files);
  else onText(text);
}
