import type { GraphColours } from "../../state/inside/inside-state";

/** Themes in which a unit's number is in the ink of strong colours: white on light pages, black on dark ones. */
export type StrongIn = "light" | "dark" | "both";

/**
 * From which value on white stands out more from a circle than black on a light page, and black more than white on a
 * dark one: at a relative luminance of 0.179 they are equal, 4.6 : 1. They follow from the scales of tokens.css, as the
 * test says; the browser needs a third less time for the styles of a picture if it need not compute them.
 */
export const STRONG_FROM = {
  distance: { light: 0.578, dark: 0.459 },
  positive: { light: 1, dark: 0.498 },
  negative: { light: 0.886, dark: 0.917 },
} as const;

/** Which ink is needed on a unit of that value, -1 to 1; undefined: black on light pages and white on dark ones. */
export function strongIn(value: number | undefined, colours: GraphColours): StrongIn | undefined {
  if (value === undefined) return undefined;
  const { light, dark } =
    STRONG_FROM[colours === "distance" ? "distance" : value < 0 ? "negative" : "positive"];
  const size = Math.min(1, Math.abs(value));
  if (size >= light) return size >= dark ? "both" : "light";
  return size >= dark ? "dark" : undefined;
}
