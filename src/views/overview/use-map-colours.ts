import { useEffect, useState, type RefObject } from "react";
import type { Theme } from "../../state/app-state";
import { readColours, type MapColours } from "./map-colours";

const DARK = "(prefers-color-scheme: dark)";

/** Colours of the theme as they are now; undefined before the first is drawn. */
export function useMapColours(within: RefObject<HTMLElement | null>, theme: Theme): MapColours | undefined {
  const [colours, setColours] = useState<MapColours>();
  useEffect(() => {
    const read = (): void => {
      setColours(readColours(within.current!));
    };
    // The theme's attribute is set by another listener of the same change: after it.
    const frame = requestAnimationFrame(read);
    const device = matchMedia(DARK);
    device.addEventListener("change", read);
    return () => {
      cancelAnimationFrame(frame);
      device.removeEventListener("change", read);
    };
  }, [within, theme]);
  return colours;
}
