/**
 * What of a text only browsers and few other programs draw, in words that all do: a baseline in the middle becomes a shift,
 * and an outline under the letters a text of its own. Returns what stands for the text, `copy` with its attributes written.
 */
export function plainText(copy: SVGElement, style: CSSStyleDeclaration): readonly SVGElement[] {
  const shift = middleShift(style);
  const y = Number(copy.getAttribute("y") ?? 0);
  // A list of places stays: a picture of ours has none.
  if (shift !== 0 && !Number.isNaN(y)) copy.setAttribute("y", String(y + shift));
  const outlineFirst = style.getPropertyValue("paint-order").startsWith("stroke");
  const stroke = copy.getAttribute("stroke");
  if (!outlineFirst || stroke === null || stroke === "none") return [copy];
  const outline = copy.cloneNode(true) as SVGElement;
  for (const part of outline.querySelectorAll("*")) part.removeAttribute("fill");
  outline.setAttribute("fill", stroke);
  outline.setAttribute("aria-hidden", "true");
  copy.setAttribute("stroke", "none");
  for (const part of copy.querySelectorAll("*")) part.removeAttribute("stroke");
  return [outline, copy];
}

let measuring: CanvasRenderingContext2D | undefined;

/** How far the letters stand below their place, in units of the drawing, rounded to hundredths. */
function middleShift(style: CSSStyleDeclaration): number {
  const baseline = style.getPropertyValue("dominant-baseline");
  if (baseline !== "central" && baseline !== "middle") return 0;
  measuring ??= document.createElement("canvas").getContext("2d")!;
  measuring.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = measuring.measureText("x");
  return Math.round(50 * (fontBoundingBoxAscent - fontBoundingBoxDescent)) / 100;
}
