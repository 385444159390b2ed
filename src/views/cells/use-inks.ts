import { useMemo, type RefObject } from "react";
import { useThemeColours } from "../ui/use-theme-colours";
import { createPalette, type Palette, type TokenColours } from "./palette";
import { fonts, tokenColours } from "./token-colours";

/** What pictures on canvas are drawn with. */
export interface Inks {
  readonly colours: TokenColours;
  readonly signed: Palette;
  readonly plain: Palette;
  /** Font families. */
  readonly latin: string;
  readonly native: string;
}

/** The page's colours and fonts as they are now; undefined before the element is there. */
export function useInks(element: RefObject<HTMLElement | null>): Inks | undefined {
  const colours = useThemeColours(element, tokenColours);
  return useMemo(
    () =>
      colours && {
        colours,
        signed: createPalette(colours, true),
        plain: createPalette(colours, false),
        ...fonts(),
      },
    [colours],
  );
}
