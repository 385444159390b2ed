import { useEffect, useState, type RefObject } from "react";
import { flushSync } from "react-dom";

/** Gives the colour that a token such as "--ink" has now: "rgb(1, 2, 3)". */
export type ReadToken = (token: string) => string;

/**
 * What `read`, a function that stays the same, makes of the page's colours: for pictures on canvas, which knows no style
 * sheets. Read again when the theme changes; undefined before the element is there.
 */
export function useThemeColours<T>(
  element: RefObject<HTMLElement | null>,
  read: (token: ReadToken) => T,
): T | undefined {
  const [colours, setColours] = useState<T>();
  useEffect(() => {
    const update = (): void => {
      if (element.current) setColours(readFrom(element.current, read));
    };
    update();
    // At once: what is about to be printed has no other chance.
    const themes = new MutationObserver(() => flushSync(update));
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", update);
    return () => {
      themes.disconnect();
      system.removeEventListener("change", update);
    };
  }, [element, read]);
  return colours;
}

/** A token may be light-dark(...): only as the colour of an element does it become numbers. */
function readFrom<T>(element: HTMLElement, read: (token: ReadToken) => T): T {
  const before = element.style.color;
  const colours = read((token) => {
    element.style.color = `var(${token})`;
    return getComputedStyle(element).color;
  });
  element.style.color = before;
  return colours;
}
