import { plainColour } from "./plain-colour";

/** Properties that a child takes from its parent: written where it differs from it. */
const INHERITED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-opacity",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "letter-spacing",
  "text-anchor",
  "visibility",
  "paint-order",
] as const;

/** Properties of an element alone, with the value that needs no word. */
const OWN: readonly (readonly [name: string, initial: string])[] = [
  ["opacity", "1"],
  ["dominant-baseline", "auto"],
  ["stop-color", "rgb(0, 0, 0)"],
  ["stop-opacity", "1"],
];

/** What belongs to the page only: names for its style sheets, scripts and keyboard. */
const PAGE_ONLY = /^(?:class|style|tabindex|data-.*|on.*)$/;

const SVG = "http://www.w3.org/2000/svg";

export interface DocumentOptions {
  readonly title: string;
  /** What the picture is about; read out and shown by programs that know descriptions. */
  readonly description?: string;
  /** Rules for fonts, see fontFaces. */
  readonly fonts?: string;
}

/**
 * A picture of the page as a document of its own: what style sheets say becomes attributes, and the ground is drawn too.
 * Its size is that of the view box. What is hidden or marked `data-screen-only` (places to press, focus rings) is left out.
 */
export function svgDocument(svg: SVGSVGElement, { title, description, fonts = "" }: DocumentOptions): string {
  const copy = styledCopy(svg, undefined)!;
  const { x, y, width, height } = viewBoxOf(svg);
  for (const name of ["role", "aria-label", "aria-labelledby", "aria-describedby"])
    copy.removeAttribute(name);
  setAttributes(copy, { width, height, viewBox: [x, y, width, height].join(" ") });
  copy.setAttribute("xmlns", SVG);
  const ground = element("rect", { x, y, width, height, fill: groundOf(svg) });
  const own = [
    textElement("title", title),
    ...(description === undefined ? [] : [textElement("desc", description)]),
    ...(fonts === "" ? [] : [textElement("style", fonts)]),
  ];
  copy.prepend(...own, ground);
  return new XMLSerializer().serializeToString(copy);
}

/** A copy with all below it; undefined if it does not show. A picture outside the page has no style sheets to ask. */
function styledCopy(original: SVGElement, parent: CSSStyleDeclaration | undefined): SVGElement | undefined {
  const style = getComputedStyle(original);
  if (isHidden(original, style) || original.dataset["screenOnly"] !== undefined) return undefined;
  const copy = original.cloneNode(false) as SVGElement;
  for (const name of copy.getAttributeNames()) if (PAGE_ONLY.test(name)) copy.removeAttribute(name);
  writeStyle(copy, style, parent);
  for (const child of original.childNodes) {
    if (child instanceof SVGElement) {
      const kept = styledCopy(child, style);
      if (kept) copy.append(kept);
    } else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
  }
  return copy;
}

/** Definitions and titles never show themselves, but are needed. */
const isHidden = (element: SVGElement, { display }: CSSStyleDeclaration): boolean =>
  display === "none" && element instanceof SVGGraphicsElement && !(element instanceof SVGDefsElement);

function writeStyle(
  copy: SVGElement,
  style: CSSStyleDeclaration,
  parent: CSSStyleDeclaration | undefined,
): void {
  for (const name of INHERITED) {
    const value = style.getPropertyValue(name);
    if (value === "") continue;
    if (value === parent?.getPropertyValue(name)) copy.removeAttribute(name);
    else copy.setAttribute(name, plainColour(value));
  }
  for (const [name, initial] of OWN) {
    const value = style.getPropertyValue(name);
    if (value !== "" && value !== initial) copy.setAttribute(name, plainColour(value));
  }
  const { transform } = style;
  if (!copy.hasAttribute("transform") && transform !== "" && transform !== "none")
    copy.setAttribute("transform", transform);
}

/** Size and place of the drawing in its own units; without a view box those of the page. */
function viewBoxOf(svg: SVGSVGElement): { x: number; y: number; width: number; height: number } {
  const { baseVal } = svg.viewBox;
  const { width, height } = svg.getBoundingClientRect();
  // Browsers differ in what a missing view box is; one of no size shows nothing either.
  const given = svg.hasAttribute("viewBox") && baseVal.width > 0 ? baseVal : { x: 0, y: 0, width, height };
  return { x: given.x, y: given.y, width: given.width, height: given.height };
}

/** The colour behind an element: that of the nearest ancestor that has one. */
export function groundOf(from: Element): string {
  for (let at: Element | null = from; at !== null; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at);
    if (backgroundColor !== "" && !/^(?:transparent|rgba\(.*, 0\))$/.test(backgroundColor))
      return plainColour(backgroundColor);
  }
  return "none";
}

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  setAttributes(made, attributes);
  return made;
}

function textElement(name: string, text: string): SVGElement {
  const made = element(name, {});
  made.textContent = text;
  return made;
}

function setAttributes(to: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) to.setAttribute(name, String(value));
}
