import type { AppStore } from "../state/store";
import { onPrinting } from "./ui/use-printing";

/**
 * Keeps the chosen theme on an element, where the colour tokens look for it; "system" leaves it to the device. Paper is
 * white.
 */
export function showTheme(store: AppStore, root: HTMLElement): void {
  const show = (): void => {
    const { theme } = store.getState();
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  };
  show();
  store.subscribe(show);
  onPrinting((printing) => {
    if (printing) root.dataset["theme"] = "light";
    else show();
  });
}
