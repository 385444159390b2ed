import type { AppState } from "../app-state";
import type { TextStorage } from "./page-storage";
import {
  EARLIER_KEY,
  formatEarlier,
  formatSavedText,
  LONGEST_SAVED,
  parseSavedText,
  TEXT_KEY,
  type SavedText,
} from "./saved-texts";
import { createSharedEarlier } from "./shared-earlier";
import type { AppStore } from "../store";
import { keepText, type EarlierText, type TextHistory } from "./text-history";

/** What became of an attempt to save. "refused": the browser's storage is full or forbidden. */
export type Saving = "saved" | "saved without the oldest" | "too long" | "refused";

/** Keeps the text and the earlier texts, which all tabs share. */
export interface TextSaver {
  save(): Saving;
  /** Looks at what other tabs have saved. */
  look(): void;
}

/**
 * Saves the texts of one tab. The text that was changed later wins, and the other becomes an earlier text, so that the tab
 * that saves last never takes away what was written in another.
 */
export function createTextSaver(store: AppStore, storage: TextStorage, tab: string): TextSaver {
  const { language } = store.getState();
  const read = (): string | null => {
    try {
      return storage.getItem(TEXT_KEY);
    } catch {
      return null;
    }
  };
  /** The stored text that this tab's goes on from: the one that it opened with, saved or took over. */
  let known = read();
  const shared = createSharedEarlier(store, storage);

  /** Makes an earlier text of the one that another tab is still showing. */
  const keepLoser = (loser: EarlierText): void =>
    store.actions.setEarlier(keepText(store.getState().earlier, loser).earlier);

  /** The text to be stored, or none if another tab's is newer. */
  const winner = (item: string | null, state: AppState): SavedText | undefined => {
    const { text, choices, pristine, changedAt } = state;
    const own = { text, choices, pristine, time: changedAt, tab };
    const stored = item === known ? undefined : parseSavedText(item, language);
    if (stored === undefined || stored.text === text) return own;
    const loser = stored.time > changedAt ? own : stored;
    if (!loser.pristine) keepLoser(earlierText(loser));
    if (loser === own) store.actions.tellOtherTab(stored);
    return loser === own ? undefined : own;
  };

  return {
    save: () => {
      const present = read();
      // Most keys change the text alone; then the earlier ones, which may be millions of units, stay where they are.
      if (present !== known || !shared.isWritten(store.getState().earlier)) shared.merge();
      const saved = winner(present, store.getState());
      const fits = saved !== undefined && saved.text.length <= LONGEST_SAVED;
      const item = fits ? formatSavedText(saved) : undefined;
      const { earlier } = store.getState();
      // This tab's text is stored as the present one: what another tab kept of it is out of date.
      const others = item === undefined ? earlier : withoutTab(earlier, tab);
      const alone = shared.isWritten(others) && writeText(storage, item);
      const written = alone ? others : writeTexts(storage, item, others);
      if (!alone) shared.wrote(written && others);
      if (written === undefined) return "refused";
      known = item ?? known;
      if (others !== earlier) store.actions.setEarlier(others);
      if (saved !== undefined && !fits) return "too long";
      return written.length < others.length ? "saved without the oldest" : "saved";
    },
    look: () => {
      shared.merge();
      const item = read();
      const stored = item === known ? undefined : parseSavedText(item, language);
      if (stored !== undefined) store.actions.tellOtherTab(stored);
    },
  };
}

/** The same list if it has none of that tab. */
const withoutTab = (history: TextHistory, tab: string): TextHistory =>
  history.some((text) => text.tab === tab) ? history.filter((text) => text.tab !== tab) : history;

const earlierText = ({ text, choices, time, tab }: SavedText): EarlierText => ({ text, choices, time, tab });

/**
 * Writes the earlier texts and then the text, so that a page that ends in between has lost neither. Where there is no room
 * for all, the oldest go, one by one. Returns those that are stored; undefined: nothing could be.
 */
function writeTexts(
  storage: TextStorage,
  text: string | undefined,
  earlier: TextHistory,
): TextHistory | undefined {
  const write = (stored: TextHistory): boolean => {
    try {
      storage.setItem(EARLIER_KEY, formatEarlier(stored));
    } catch {
      return false;
    }
    return writeText(storage, text);
  };
  if (write(earlier)) return earlier;
  if (!takesAgain(storage)) return undefined;
  for (let most = earlier.length - 1; most >= 0; most--) {
    const stored = earlier.slice(0, most);
    if (write(stored)) return stored;
  }
  // The text alone is too much; the earlier ones must not be gone for it.
  if (text !== undefined) writeTexts(storage, undefined, earlier);
  return undefined;
}

/** Writes the text if there is one to be written; false: it could not be. */
function writeText(storage: TextStorage, text: string | undefined): boolean {
  try {
    if (text !== undefined) storage.setItem(TEXT_KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a storage that refused something is only full: then it still takes what it has. */
function takesAgain(storage: TextStorage): boolean {
  try {
    storage.setItem(EARLIER_KEY, storage.getItem(EARLIER_KEY) ?? "[]");
    return true;
  } catch {
    return false;
  }
}
