import { useEffect, useState, type RefObject } from "react";
import type { Rgb, TokenColours } from "./palette";

const NAMES = [
  "positive",
  "negative",
  "sunken",
  "surface",
  "ink",
  "ink-soft",
  "accent",
  "line",
] as const satisfies readonly (keyof TokenColours)[];

/** The page's colours as an element has them now, for pictures on canvas; read again when the theme changes. */
export function useTokenColours(element: RefObject<HTMLElement | null>): TokenColours | undefined {
  const [colours, setColours] = useState<TokenColours>();
  useEffect(() => {
    const read = (): void => {
      if (element.current) setColours(tokenColours(element.current));
    };
    read();
    const themes = new MutationObserver(read);
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", read);
    return () => {
      themes.disconnect();
      system.removeEventListener("change", read);
    };
  }, [element]);
  return colours;
}

/** A token may be light-dark(...): only as the colour of an element does it become numbers. */
function tokenColours(element: HTMLElement): TokenColours {
  const before = element.style.color;
  const entries = NAMES.map((name) => {
    element.style.color = `var(--${name})`;
    return [name, channels(getComputedStyle(element).color)] as const;
  });
  element.style.color = before;
  return Object.fromEntries(entries) as unknown as TokenColours;
}

/** "rgb(1, 2, 3)" */
function channels(colour: string): Rgb {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** The page's font families, for letters on canvas. */
export function fonts(): { readonly latin: string; readonly armenian: string } {
  const root = getComputedStyle(document.documentElement);
  return { latin: root.getPropertyValue("--sans"), armenian: root.getPropertyValue("--armenian") };
}
