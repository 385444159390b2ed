import { writeSaved } from "./saved-state";
import type { AppStore } from "./store";

/** A keystroke is saved this many milliseconds later, so that fast typing writes once. */
const DELAY = 300;

/**
 * Saves text and settings whenever they change, at the latest when the page is left; says so once if the browser refuses.
 * Returns how to stop it.
 */
export function keepSaved(
  store: AppStore,
  storage: Pick<Storage, "setItem">,
  page: Pick<EventTarget, "addEventListener" | "removeEventListener">,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = false;
  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (writeSaved(storage, store.getState()) || told) return;
    told = true;
    store.actions.notify("This text is too long to be kept in the browser; it will be gone after a reload.");
  };
  const saveIfWaiting = (): void => {
    if (timer !== undefined) save();
  };
  const unsubscribe = store.subscribe((state, before) => {
    const changed =
      state.text !== before.text ||
      state.choices !== before.choices ||
      state.nativePunctuation !== before.nativePunctuation ||
      state.theme !== before.theme;
    if (changed) timer ??= setTimeout(save, DELAY);
  });
  page.addEventListener("pagehide", saveIfWaiting);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    page.removeEventListener("pagehide", saveIfWaiting);
  };
}
