import type { AppStore } from "../state/store";

/** Keeps the chosen theme on an element, where the colour tokens look for it; "system" leaves it to the device. */
export function showTheme(store: AppStore, root: HTMLElement): void {
  const show = (): void => {
    const { theme } = store.getState();
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  };
  show();
  store.subscribe(show);
}
