import { writeSaved } from "./saved-state";
import type { AppStore } from "./store";

/** Changes are written at most this often, in milliseconds; a long text takes time to write. */
const DELAY = 1000;

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
    const saving = writeSaved(storage, store.getState());
    if (saving === "saved" || told) return;
    told = true;
    store.actions.notify(
      saving === "too long"
        ? "This text is too long to be kept in the browser; it will be gone after a reload."
        : "The browser does not let this page save anything; the text will be gone after a reload.",
    );
  };
  const saveIfWaiting = (): void => {
    if (timer !== undefined) save();
  };
  const unsubscribe = store.subscribe((state, before) => {
    const changed =
      state.text !== before.text ||
      state.choices !== before.choices ||
      state.replaced !== before.replaced ||
      state.nativePunctuation !== before.nativePunctuation ||
      state.theme !== before.theme ||
      state.engines !== before.engines ||
      state.cells !== before.cells ||
      state.probe.settings !== before.probe.settings ||
      state.overview !== before.overview;
    if (changed) timer ??= setTimeout(save, DELAY);
  });
  page.addEventListener("pagehide", saveIfWaiting);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    page.removeEventListener("pagehide", saveIfWaiting);
  };
}
