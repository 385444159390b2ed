/** A colour as red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Colours of the page that pictures on canvas use, as the theme has them now. */
export interface TokenColours {
  readonly positive: Rgb;
  readonly negative: Rgb;
  readonly sunken: Rgb;
  readonly surface: Rgb;
  readonly ink: Rgb;
  readonly "ink-soft": Rgb;
  readonly accent: Rgb;
  readonly line: Rgb;
}

/** A box's colour and that of the letter in it. */
export interface Paint {
  readonly fill: Rgb;
  readonly ink: Rgb;
  /** The same for a canvas: thousands of boxes are drawn at a time. */
  readonly fillStyle: string;
  readonly inkStyle: string;
}

/** Steps of a palette on each side of zero; more cannot be told apart. */
const STEPS = 48;

/** Colours for values: from -1 to 1 with a sign, or from 0 to 1. */
export interface Palette {
  readonly paints: readonly Paint[];
  readonly signed: boolean;
}

/** Without a sign from the paper to orange; with one, green stands for negative and orange for positive values. */
export function createPalette(colours: TokenColours, signed: boolean): Palette {
  const paint = (share: number): Paint => {
    const fill = mix(colours.sunken, share < 0 ? colours.negative : colours.positive, Math.abs(share));
    const ink = readableInk(fill, colours);
    return { fill, ink, fillStyle: cssColour(fill), inkStyle: cssColour(ink) };
  };
  const first = signed ? -STEPS : 0;
  return { signed, paints: Array.from({ length: STEPS - first + 1 }, (_, k) => paint((first + k) / STEPS)) };
}

/** The colours of a value between `low` and `high`; what lies outside is as strong as the bound. */
export function paintOf({ paints, signed }: Palette, value: number, low: number, high: number): Paint {
  const share = high > low ? (value - low) / (high - low) : signed ? 0.5 : 0;
  return paints[Math.round(Math.max(0, Math.min(share, 1)) * (paints.length - 1))]!;
}

/** The page's ink where it can be read well, else black or white: one of these always can. */
function readableInk(fill: Rgb, { ink }: TokenColours): Rgb {
  if (contrast(fill, ink) >= READABLE) return ink;
  return contrast(fill, BLACK) >= contrast(fill, WHITE) ? BLACK : WHITE;
}

/** Contrast that text needs (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;
const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

const mix = (a: Rgb, b: Rgb, share: number): Rgb => [
  Math.round(a[0] + (b[0] - a[0]) * share),
  Math.round(a[1] + (b[1] - a[1]) * share),
  Math.round(a[2] + (b[2] - a[2]) * share),
];

export const cssColour = ([r, g, b]: Rgb): string => `rgb(${r} ${g} ${b})`;
