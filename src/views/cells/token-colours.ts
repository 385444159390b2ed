import type { ReadToken } from "../ui/use-theme-colours";
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

/** The page's colours that the heat maps are drawn with. */
export function tokenColours(read: ReadToken): TokenColours {
  const entries = NAMES.map((name) => [name, channels(read(`--${name}`))] as const);
  return Object.fromEntries(entries) as unknown as TokenColours;
}

/** "rgb(1, 2, 3)" */
function channels(colour: string): Rgb {
  const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b];
}

/** The page's font families, for letters on canvas. */
export function fonts(): { readonly latin: string; readonly native: string } {
  const root = getComputedStyle(document.documentElement);
  return { latin: root.getPropertyValue("--sans"), native: root.getPropertyValue("--native") };
}
