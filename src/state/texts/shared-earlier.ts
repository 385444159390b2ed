import type { TextStorage } from "./page-storage";
import { EARLIER_KEY, parseEarlier } from "./saved-texts";
import type { AppStore } from "../store";
import { mergeHistories, sameHistory, type TextHistory } from "./text-history";

/** The earlier texts of one tab and those in the storage, which all tabs share. */
export interface SharedEarlier {
  /** Takes over what other tabs have added and forgotten. */
  merge(): void;
  /** Whether the storage has this list, or as much of it as there was room for. */
  isWritten(history: TextHistory): boolean;
  /** The stored texts have been written anew: as those of this list, or undefined where that failed. */
  wrote(history: TextHistory | undefined): void;
}

export function createSharedEarlier(store: AppStore, storage: TextStorage): SharedEarlier {
  const { language } = store.getState();
  /** Undefined: the storage fails, which does not mean that it has none. */
  const read = (): string | null | undefined => {
    try {
      return storage.getItem(EARLIER_KEY);
    } catch {
      return undefined;
    }
  };
  let item = read();
  /** The stored texts that this tab's list goes on from. */
  let known = parseEarlier(item ?? null, language);
  let written: TextHistory | undefined;
  return {
    merge: () => {
      const present = read();
      if (present === undefined || present === item) return;
      const stored = parseEarlier(present, language);
      const own = store.getState().earlier;
      const merged = mergeHistories(known, stored, own);
      item = present;
      known = stored;
      const next = sameHistory(merged, own) ? own : merged;
      written = sameHistory(next, stored) ? next : undefined;
      if (next !== own) store.actions.setEarlier(next);
    },
    isWritten: (history) => history === written,
    wrote: (history) => {
      written = history;
      const present = read();
      if (present === undefined || present === item) return;
      item = present;
      known = parseEarlier(present, language);
    },
  };
}
