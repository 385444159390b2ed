/** A paint in words that drawing programs of every age know. */
export interface PlainPaint {
  /** "#rrggbb", "url(#name)" or "none". */
  readonly paint: string;
  /** From 0 to 1: such programs know no colours with an alpha of their own. */
  readonly opacity: number;
}

const NOTHING: PlainPaint = { paint: "none", opacity: 1 };

const NUMBER = String.raw`([\d.e+-]+|none)`;
const BYTES = new RegExp(String.raw`^rgba?\(${NUMBER},? ${NUMBER},? ${NUMBER}(?:,? (?:\/ )?${NUMBER})?\)$`);
const SHARES = new RegExp(String.raw`^color\(srgb ${NUMBER} ${NUMBER} ${NUMBER}(?: \/ ${NUMBER})?\)$`);

/**
 * A computed paint (fill, stroke, background) in plain words. `toSrgb` is asked for colours of other spaces, such as what
 * `color-mix(in oklab, …)` computes to; what not even that understands becomes black.
 */
export function plainPaint(value: string, toSrgb: (colour: string) => string = bySheets): PlainPaint {
  const trimmed = value.trim();
  if (trimmed === "none" || trimmed === "transparent" || trimmed === "") return NOTHING;
  const reference = /^url\(["']?[^"')]*(#[^"')]+)["']?\)/.exec(trimmed);
  if (reference !== null) return { paint: `url(${reference[1]!})`, opacity: 1 };
  const channels = srgbChannels(trimmed) ?? srgbChannels(toSrgb(trimmed)) ?? [0, 0, 0, 1];
  const [red, green, blue, alpha] = channels;
  return alpha === 0 ? NOTHING : { paint: `#${[red, green, blue].map(hex).join("")}`, opacity: alpha };
}

type Channels = readonly [red: number, green: number, blue: number, alpha: number];

/** Red, green and blue from 0 to 255 and alpha of a colour that is written in sRGB; undefined of any other. */
function srgbChannels(colour: string): Channels | undefined {
  const [bytes, shares] = [BYTES.exec(colour), SHARES.exec(colour)];
  const parts = bytes ?? shares;
  if (parts === null) return digits(colour);
  const channel = (k: number): number => (parts[k] === "none" ? 0 : Number(parts[k])) * (bytes ? 1 : 255);
  const alpha = parts[4] === undefined ? 1 : parts[4] === "none" ? 0 : Number(parts[4]);
  return [channel(1), channel(2), channel(3), Math.min(1, Math.max(0, alpha))];
}

/** "#rgb" or "#rrggbb" */
function digits(colour: string): Channels | undefined {
  if (!/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(colour)) return undefined;
  const all = colour.length === 4 ? colour.replace(/[\da-f]/gi, "$&$&") : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(all.slice(at, at + 2), 16));
  return [red!, green!, blue!, 1];
}

/** Screens cut what lies outside of sRGB in the same way. */
const hex = (channel: number): string =>
  Math.round(Math.min(255, Math.max(0, channel)))
    .toString(16)
    .padStart(2, "0");

const found = new Map<string, string>();

/** Asks the browser, which knows all spaces and names; once for each colour, because a drawing has the same ones often. */
function bySheets(colour: string): string {
  const known = found.get(colour);
  if (known !== undefined) return known;
  const element = document.createElement("i");
  element.style.color = `color-mix(in srgb, ${colour}, ${colour})`;
  document.body.append(element);
  const { color } = getComputedStyle(element);
  element.remove();
  found.set(colour, color);
  return color;
}
