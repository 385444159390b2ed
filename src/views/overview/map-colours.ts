import { interpolateLab, rgb } from "d3";
import type { ReadToken } from "../ui/use-theme-colours";
import type { Ramp } from "./cell-pixels";

/** Colours of the page that the canvas draws with, as it has no style sheets. */
export interface MapColours {
  readonly ramp: Ramp;
  readonly low: string;
  readonly high: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly accent: string;
  readonly surface: string;
}

/** Steps of the ramp: more than eyes tell apart. */
const STEPS = 256;

/** The page's colours that the map is drawn with. */
export function mapColours(read: ReadToken): MapColours {
  const [low, high] = [read("--scale-low"), read("--scale-high")];
  return {
    ramp: rampOf(low, high),
    low,
    high,
    ink: read("--ink"),
    soft: read("--ink-soft"),
    line: read("--line"),
    accent: read("--accent"),
    surface: read("--surface"),
  };
}

/** Colours between two, by even steps of lightness. */
export function rampOf(low: string, high: string): Ramp {
  const between = interpolateLab(low, high);
  const bytes = new Uint8Array(4 * STEPS);
  for (let k = 0; k < STEPS; k++) {
    const { r, g, b } = rgb(between(k / (STEPS - 1)));
    bytes.set([r, g, b, 255], 4 * k);
  }
  return new Uint32Array(bytes.buffer);
}
