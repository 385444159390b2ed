import { plainPaint } from "./plain-colour";
import { inheritedStyle, ownStyle, type PlainStyle } from "./plain-style";
import { plainText } from "./plain-text";

/** What belongs to the page only: names for its style sheets, scripts and keyboard. */
const PAGE_ONLY = /^(?:class|style|tabindex|role|aria-.*|data-.*|on.*)$/;

/** Attributes with a paint, for a picture that no style sheet has been asked for. */
const PAINTED = ["fill", "stroke", "stop-color"];

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XMLNS = "http://www.w3.org/2000/xmlns/";

export interface DocumentOptions {
  readonly title: string;
  /** What the picture is about; read out and shown by programs that know descriptions. */
  readonly description?: string;
  /** Rules for fonts, see fontFaces. */
  readonly fonts?: string;
}

/**
 * A picture of the page as a document of its own, in words of SVG 1.1 that every program reads: what style sheets say becomes
 * attributes with colours as "#rrggbb", references have their older name too, and the ground is drawn. Its size is that of
 * the view box. What is hidden or marked `data-screen-only` (places to press, focus rings) is left out.
 */
export function svgDocument(svg: SVGSVGElement, { title, description, fonts = "" }: DocumentOptions): string {
  const copy = styledCopy(svg, NO_STYLE)[0]!;
  const { x, y, width, height } = viewBoxOf(svg);
  setAttributes(copy, { width, height, viewBox: [x, y, width, height].join(" ") });
  copy.setAttribute("xmlns", SVG);
  copy.setAttributeNS(XMLNS, "xmlns:xlink", XLINK);
  const ground = element("rect", { x, y, width, height, fill: groundOf(svg) });
  const own = [
    textElement("title", title),
    ...(description === undefined ? [] : [textElement("desc", description)]),
    ...(fonts === "" ? [] : [textElement("style", fonts)]),
  ];
  copy.prepend(...own, ground);
  return new XMLSerializer().serializeToString(copy);
}

const NO_STYLE: PlainStyle = new Map();

/** A copy with all below it, nothing if it does not show. A picture outside the page has no style sheets to ask. */
function styledCopy(original: SVGElement, parent: PlainStyle): readonly SVGElement[] {
  const style = getComputedStyle(original);
  if (isHidden(original, style) || original.dataset["screenOnly"] !== undefined) return [];
  const copy = original.cloneNode(false) as SVGElement;
  for (const name of copy.getAttributeNames()) if (PAGE_ONLY.test(name)) copy.removeAttribute(name);
  const inherited = inheritedStyle(style);
  writeStyle(copy, style, inherited, parent);
  writeReference(copy);
  for (const child of original.childNodes) {
    if (child instanceof SVGElement) copy.append(...styledCopy(child, inherited));
    else if (child.nodeType === Node.TEXT_NODE) copy.append(child.cloneNode());
  }
  return original instanceof SVGTextElement ? plainText(copy, style) : [copy];
}

/** Definitions and titles never show themselves, but are needed. */
const isHidden = (element: SVGElement, { display }: CSSStyleDeclaration): boolean =>
  display === "none" && element instanceof SVGGraphicsElement && !(element instanceof SVGDefsElement);

function writeStyle(
  copy: SVGElement,
  style: CSSStyleDeclaration,
  inherited: PlainStyle,
  parent: PlainStyle,
): void {
  for (const [name, value] of inherited)
    if (value === parent.get(name)) copy.removeAttribute(name);
    else copy.setAttribute(name, value);
  for (const [name, value] of ownStyle(style, copy instanceof SVGStopElement)) copy.setAttribute(name, value);
  if (inherited.size === 0) writePaints(copy);
  const { transform } = style;
  if (!copy.hasAttribute("transform") && transform !== "" && transform !== "none")
    copy.setAttribute("transform", transform);
}

/** Paints that the picture itself has as attributes. */
function writePaints(copy: SVGElement): void {
  for (const name of PAINTED) {
    const value = copy.getAttribute(name);
    if (value === null) continue;
    const { paint, opacity } = plainPaint(value);
    copy.setAttribute(name, paint);
    if (opacity < 1) copy.setAttribute(name.replace("-color", "") + "-opacity", String(opacity));
  }
}

/** Inkscape and others know only the name that references had before SVG 2. */
function writeReference(copy: SVGElement): void {
  const reference = copy.getAttribute("href") ?? copy.getAttributeNS(XLINK, "href");
  if (reference === null) return;
  copy.setAttribute("href", reference);
  copy.setAttributeNS(XLINK, "xlink:href", reference);
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
    const { paint } = plainPaint(backgroundColor);
    if (paint !== "none") return paint;
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
