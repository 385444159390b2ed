import type { AppState } from "../app-state";
import type { PageStorage } from "./page-storage";
import { haveSettingsChanged, writeSettings } from "../settings/saved-state";
import { TEXT_KEY } from "./saved-texts";
import type { AppStore } from "../store";
import { createTextSaver, type Saving } from "./text-saver";

/** Changes are saved within so many milliseconds; several keys of a fast typist are one change. */
const SOON = 150;

/**
 * Writing takes 2 ms for 200,000 units and 30 ms for two million, which would stand before a key every time. Longer texts
 * are saved within a second; both when the page is hidden or left.
 */
const LATER = 1000;
const LONG = 200_000;

const NOTHING = { texts: false, settings: false };

/** What the user is told, once each. */
const NOTICES: Readonly<Record<Exclude<Saving, "saved">, string>> = {
  "saved without the oldest":
    "The browser has no room for all of your earlier texts; the oldest are no longer kept.",
  "too long": "This text is too long to be kept in the browser; it will be gone after a reload.",
  refused:
    "What you type is not kept between visits: the browser's storage for this page is full, or it forbids or fails to store anything.",
};

/**
 * Saves texts and settings whenever they change, at the latest when the page is hidden or left, and follows what other tabs
 * save. Says so once if the browser refuses. Returns how to stop it.
 */
export function keepSaved(
  store: AppStore,
  { storage, lasting }: PageStorage,
  page: Pick<EventTarget, "addEventListener" | "removeEventListener">,
  tab = newTabName(),
): () => void {
  const texts = createTextSaver(store, storage, tab);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsaved = NOTHING;
  const told = new Set<Saving>();
  const tell = (saving: Saving): void => {
    if (saving === "saved" || told.has(saving)) return;
    told.add(saving);
    store.actions.notify(NOTICES[saving]);
  };
  /** Saving and following take over what other tabs have added, which is no change to save. */
  let quiet = false;
  const quietly = (work: () => void): void => {
    quiet = true;
    try {
      work();
    } finally {
      quiet = false;
    }
  };
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const changed = unsaved;
    unsaved = NOTHING;
    quietly(() => {
      if (changed.texts) tell(texts.save());
      if (changed.settings && !writeSettings(storage, store.getState())) tell("refused");
    });
  };
  /** A page that was hidden may have missed what other tabs have saved. */
  const follow = (): void => {
    if (timer !== undefined) save();
    quietly(texts.look);
  };
  const unsubscribe = store.subscribe((state, before) => {
    const changed = { texts: haveTextsChanged(state, before), settings: haveSettingsChanged(state, before) };
    if (quiet || (!changed.texts && !changed.settings)) return;
    unsaved = { texts: unsaved.texts || changed.texts, settings: unsaved.settings || changed.settings };
    timer ??= setTimeout(save, state.text.length > LONG ? LATER : SOON);
  });
  if (!lasting) tell("refused");
  // Texts that an older version kept among the settings must not go with the first setting that is written.
  const { text, earlier } = store.getState();
  if ((text !== "" || earlier.length > 0) && isMissing(storage, TEXT_KEY)) quietly(() => tell(texts.save()));
  for (const event of EVENTS) page.addEventListener(event, follow);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    for (const event of EVENTS) page.removeEventListener(event, follow);
  };
}

/** The page is hidden or comes back, is left, or another tab has saved. */
const EVENTS = ["visibilitychange", "pagehide", "storage"];

const haveTextsChanged = (state: AppState, before: AppState): boolean =>
  state.text !== before.text || state.choices !== before.choices || state.earlier !== before.earlier;

const newTabName = (): string => Math.random().toString(36).slice(2);

function isMissing(storage: PageStorage["storage"], key: string): boolean {
  try {
    return storage.getItem(key) === null;
  } catch {
    return true;
  }
}
