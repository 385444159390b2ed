import { plainPaint } from "./plain-colour";

/** Attributes of a drawing by name, in words of SVG 1.1. */
export type PlainStyle = ReadonlyMap<string, string>;

/** Properties that a child takes from its parent. */
const INHERITED = [
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "visibility",
] as const;

/** Paints with their opacity; the first two are inherited, with their opacity. */
const PAINTS = [
  ["fill", "fill-opacity"],
  ["stroke", "stroke-opacity"],
] as const;

/** What is inherited by an element with this computed style, as attributes. Empty for one that is not on the page. */
export function inheritedStyle(style: CSSStyleDeclaration): PlainStyle {
  const plain = new Map<string, string>();
  for (const [name, opacityName] of PAINTS) {
    const value = style.getPropertyValue(name);
    if (value === "") continue;
    const { paint, opacity } = plainPaint(value);
    plain.set(name, paint);
    plain.set(opacityName, shortened(opacity * Number(style.getPropertyValue(opacityName) || 1)));
  }
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value !== "") plain.set(name, plainValue(name, value));
  }
  return plain;
}

/** What only the element itself has, where it is not what is drawn without a word. */
export function ownStyle(style: CSSStyleDeclaration, isStop: boolean): PlainStyle {
  const plain = new Map<string, string>();
  const opacity = style.getPropertyValue("opacity");
  if (opacity !== "" && opacity !== "1") plain.set("opacity", opacity);
  const stop = style.getPropertyValue("stop-color");
  if (isStop && stop !== "") {
    const { paint, opacity: alpha } = plainPaint(stop);
    const shows = paint === "none" ? 0 : alpha * Number(style.getPropertyValue("stop-opacity") || 1);
    plain.set("stop-color", paint === "none" ? "#000000" : paint);
    plain.set("stop-opacity", shortened(shows));
  }
  return plain;
}

function plainValue(name: string, value: string): string {
  if (name === "font-family") return withInstalled(value);
  if (name === "font-weight") return String(100 * Math.round(Number(value) / 100));
  return value.replace(/(\d)px\b/g, "$1");
}

/** A font file for the web has another name than the same font in a system, which has no file of the page. */
const withInstalled = (families: string): string =>
  families.replace(/["']?\b([^"',]+?) Variable\b["']?/g, "'$1 Variable', '$1'").replaceAll('"', "'");

const shortened = (value: number): string => String(Math.round(1e4 * value) / 1e4);
