import { useEffect } from "react";
import { useAppState } from "./store-context";

/** Puts the chosen theme on the document, where the colour tokens look for it. */
export function useTheme(): void {
  const theme = useAppState((state) => state.theme);
  useEffect(() => {
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
