import type { Choice } from "./choices";
import { converter } from "./converter";
import type { AppState } from "./app-state";

/** Text, settings and choices as they are kept between visits. */
export type SavedState = Pick<AppState, "text" | "choices" | "nativePunctuation" | "theme">;

const KEY = "tyun/1";

/** Longest text kept between visits, in UTF-16 units; browsers give a page about five million. */
export const LONGEST_SAVED = 2_000_000;

/** What was saved on the last visit. Damaged or foreign entries are left out, never an error. */
export function readSaved(storage: Pick<Storage, "getItem">): Partial<SavedState> {
  try {
    const saved: unknown = JSON.parse(storage.getItem(KEY) ?? "{}");
    return typeof saved === "object" && saved !== null ? validParts(saved as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Saves for the next visit; false if the browser refused (storage full or forbidden). */
export function writeSaved(storage: Pick<Storage, "setItem">, state: SavedState): boolean {
  const { choices, nativePunctuation, theme } = state;
  const text = state.text.length <= LONGEST_SAVED ? state.text : "";
  try {
    storage.setItem(
      KEY,
      JSON.stringify({ text, choices: text === "" ? [] : choices, nativePunctuation, theme }),
    );
    return text === state.text;
  } catch {
    return false;
  }
}

function validParts({
  text,
  choices,
  nativePunctuation,
  theme,
}: Record<string, unknown>): Partial<SavedState> {
  const keptText = typeof text === "string" ? text : undefined;
  return {
    ...(keptText === undefined ? {} : { text: keptText }),
    ...(keptText !== undefined && Array.isArray(choices)
      ? { choices: choices.filter((choice): choice is Choice => isChoice(choice, keptText.length)) }
      : {}),
    ...(typeof nativePunctuation === "boolean" ? { nativePunctuation } : {}),
    ...(theme === "system" || theme === "light" || theme === "dark" ? { theme } : {}),
  };
}

function isChoice(value: unknown, textLength: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { offset, length, output } = value as Partial<Choice>;
  return (
    isIndex(offset, textLength) &&
    (length === 1 || length === 2) &&
    isIndex(output, converter.vocabulary.outputs.length) &&
    offset + length <= textLength
  );
}

function isIndex(value: unknown, end: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;
}
