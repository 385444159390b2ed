import { afterEach, expect, test } from "vitest";
import { fontFaces } from "./fonts";
import { svgDocument } from "./svg-document";
import { canvasToPng, svgToPng } from "./to-png";

afterEach(() => {
  document.body.replaceChildren();
  document.adoptedStyleSheets = [];
});

/** Shows a drawing on the page with a style sheet. */
function show(css: string, drawing: string): SVGSVGElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const box = document.createElement("div");
  box.innerHTML = drawing;
  document.body.append(box);
  return box.querySelector("svg")!;
}

const parsed = (text: string): Element =>
  new DOMParser().parseFromString(text, "image/svg+xml").documentElement;

const attributesOf = (root: Element, of: string): Record<string, string> =>
  Object.fromEntries(Array.from(root.querySelector(of)!.attributes, ({ name, value }) => [name, value]));

/** The drawing as the browser shows it, with the style sheet in it. */
function withSheet(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = Array.from(document.adoptedStyleSheets[0]!.cssRules, ({ cssText }) => cssText).join("");
  copy.prepend(style);
  copy.setAttribute("width", String(svg.viewBox.baseVal.width));
  copy.setAttribute("height", String(svg.viewBox.baseVal.height));
  return new XMLSerializer().serializeToString(copy);
}

/** Colour of a pixel of a PNG: red, green, blue, alpha. */
async function pixels(blob: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

test("a drawing becomes a document that needs no style sheet; what is hidden or for the screen only is left out", () => {
  const svg = show(
    `div { background: rgb(1, 2, 3) }
     .edge { stroke: color-mix(in srgb, rgb(200 0 0) 50%, rgb(0 0 0)); stroke-width: 3px; stroke-dasharray: 4 2; opacity: .5 }
     .moved { transform: translate(5px, 7px) }
     .off { display: none }
     text { font: 650 12px serif; text-anchor: middle }`,
    `<svg viewBox="-10 0 100 50" role="img" aria-label="x" class="graph" style="width: 500px">
       <defs><linearGradient id="g"><stop class="stop" offset="0"/></linearGradient></defs>
       <g class="moved"><line class="edge" x2="9" tabindex="0" data-unit="h1"/><circle r="4" fill="none"/></g>
       <rect class="off"/><rect data-screen-only="" /><text>ծ &amp; t</text>
     </svg>`,
  );
  const root = parsed(svgDocument(svg, { title: "t → ծ", description: "model: 7" }));
  expect(root.querySelector(":scope > title")!.textContent).toBe("t → ծ");
  expect(root.querySelector(":scope > desc")!.textContent).toBe("model: 7");
  expect([root.getAttribute("width"), root.getAttribute("height")]).toEqual(["100", "50"]);
  const [ground, ...others] = root.querySelectorAll("rect");
  expect(others).toEqual([]);
  expect(ground!.getAttribute("fill")).toBe("#010203");
  expect(ground!.getAttribute("x")).toBe("-10");
  expect(attributesOf(root, "line")).toEqual({
    x2: "9",
    stroke: "#640000",
    "stroke-width": "3",
    "stroke-dasharray": "4, 2",
    opacity: "0.5",
  });
  expect(attributesOf(root, "g")).toEqual({ transform: "matrix(1, 0, 0, 1, 5, 7)" });
  expect(attributesOf(root, "circle")).toEqual({ r: "4", fill: "none" });
  expect(attributesOf(root, "text")).toMatchObject({
    "font-weight": "700",
    "font-size": "12",
    "text-anchor": "middle",
  });
  expect(root.querySelector("text")!.textContent).toBe("ծ & t");
  expect(root.querySelector("linearGradient stop")).not.toBeNull();
});

test("every colour is #rrggbb with its opacity beside it, whatever the style sheet has it in", () => {
  const svg = show(
    `:root { --high: oklch(0.5 0.2 300) }
     .mixed { fill: color-mix(in oklab, var(--high) 40%, white); stroke: hsl(120 100% 25% / 50%); stroke-opacity: .5 }
     .wide { fill: color(display-p3 1 0 0); stroke: light-dark(black, white) }
     .inside { fill: rgb(1 2 3 / 25%) }
     .target { fill: transparent }
     stop { stop-color: rgb(0 255 0 / 40%) }`,
    `<svg viewBox="0 0 9 9"><defs><linearGradient id="g"><stop offset="1"/></linearGradient></defs>
       <circle class="mixed" r="1"/><rect class="wide"/><g class="inside"><path d="M0 0"/></g>
       <ellipse class="target"/><line style="stroke: url(#g)"/></svg>`,
  );
  const drawn = svgDocument(svg, { title: "" });
  const root = parsed(drawn);
  expect(attributesOf(root, "circle")).toEqual({
    r: "1",
    fill: "#c5b3ea",
    stroke: "#008000",
    "stroke-opacity": "0.25",
  });
  expect(attributesOf(root, "svg > rect:not([width])")).toEqual({ fill: "#ff0000", stroke: "#000000" });
  expect(attributesOf(root, "g")).toEqual({ fill: "#010203", "fill-opacity": "0.25" });
  expect(attributesOf(root, "path")).toEqual({ d: "M0 0" });
  expect(attributesOf(root, "ellipse")).toEqual({ fill: "none" });
  expect(attributesOf(root, "svg > line")).toEqual({ stroke: "url(#g)" });
  expect(attributesOf(root, "stop")).toEqual({
    offset: "1",
    "stop-color": "#00ff00",
    "stop-opacity": "0.4",
  });
  expect(drawn).not.toMatch(/(?:ok)?l(?:ab|ch)\(|color\(|hsl\(|rgba?\(|var\(/);
});

test("references have their older name too, and a drawing that is not on the page has plain colours as well", () => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 9 9");
  svg.setAttribute("fill", "rgb(1, 2, 3)");
  svg.innerHTML = '<image href="data:image/png;base64,AA=="/><rect stroke="rgba(255, 0, 0, 0.5)"/>';
  const drawn = svgDocument(svg, { title: "" });
  expect(drawn).toMatch(/^<svg [^>]*xmlns:xlink="http:\/\/www\.w3\.org\/1999\/xlink"/);
  expect(drawn).toContain('<image href="data:image/png;base64,AA==" xlink:href="data:image/png;base64,AA=="');
  const root = parsed(drawn);
  expect(root.getAttribute("fill")).toBe("#010203");
  expect(attributesOf(root, "rect[stroke]")).toEqual({ stroke: "#ff0000", "stroke-opacity": "0.5" });
});

test("a middle baseline becomes a place, an outline under letters a text of its own: the picture stays the same", async () => {
  const svg = show(
    "text { font: 30px sans-serif; dominant-baseline: central; paint-order: stroke; stroke: lime; stroke-width: 6; fill: black }",
    `<svg viewBox="0 0 120 60"><text x="5" y="30">tH<tspan style="fill: red">x</tspan></text></svg>`,
  );
  const root = parsed(svgDocument(svg, { title: "" }));
  const [outline, letters, ...others] = root.querySelectorAll("text");
  expect(others).toEqual([]);
  expect(outline!.getAttribute("fill")).toBe("#00ff00");
  expect(outline!.querySelector("tspan")!.hasAttribute("fill")).toBe(false);
  expect(letters!.getAttribute("stroke")).toBe("none");
  expect(letters!.querySelector("tspan")!.getAttribute("fill")).toBe("#ff0000");
  expect(root.outerHTML).not.toMatch(/dominant-baseline|paint-order/);
  const plain = await pixels(await svgToPng(svgDocument(svg, { title: "" }), 1));
  const styled = await pixels(await svgToPng(withSheet(svg), 1));
  expect(plain.data.length).toBe(styled.data.length);
  const far = plain.data.filter((value, k) => Math.abs(value - styled.data[k]!) > 100);
  expect(far.length).toBeLessThan(0.01 * plain.data.length);
});

test("the PNG shows the drawing, with so many pixels for each unit; the same drawing gives the same bytes", async () => {
  const svg = show(
    ".right { fill: rgb(0, 128, 0) }",
    '<svg viewBox="0 0 20 10"><rect class="right" x="10" width="10" height="10"/></svg>',
  );
  svg.style.background = "rgb(255, 255, 0)";
  const drawn = svgDocument(svg, { title: "" });
  const png = await svgToPng(drawn, 3);
  const { width, height, data } = await pixels(png);
  expect([width, height]).toEqual([60, 30]);
  const at = (x: number, y: number): number[] => [
    ...data.slice(4 * (y * width + x), 4 * (y * width + x) + 4),
  ];
  expect(at(10, 15)).toEqual([255, 255, 0, 255]);
  expect(at(50, 15)).toEqual([0, 128, 0, 255]);
  const again = await svgToPng(drawn, 3);
  expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await png.arrayBuffer()));
});

test("Armenian letters come in the page's font, which the document brings along", async () => {
  const svg = show(
    "",
    '<svg viewBox="0 0 60 40" font-family="Noto Sans Armenian Variable, monospace" font-size="30"><text x="5" y="30">ծմ</text></svg>',
  );
  const fonts = await fontFaces(svg.textContent);
  expect(fonts.match(/@font-face/g)).toHaveLength(1);
  const face = new FontFace(
    "Noto Sans Armenian Variable",
    /url\((data:[^)]+)\)/.exec(fonts)![1]!.replace(/^/, "url(") + ")",
    { weight: "100 900" },
  );
  document.fonts.add(await face.load());
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [60, 40];
  const context = canvas.getContext("2d")!;
  const inkOf = ({ data }: ImageData): number =>
    data.reduce((sum, value, k) => (k % 4 === 3 ? sum + value : sum), 0);
  context.font = '30px "Noto Sans Armenian Variable"';
  context.fillText("ծմ", 5, 30);
  const wanted = inkOf(await pixels(await canvasToPng(canvas)));
  const withFont = inkOf(await pixels(await svgToPng(svgDocument(svg, { title: "", fonts }), 1)));
  // This machine may have the font of the same name.
  const bare = svgDocument(svg, { title: "" }).replaceAll("'Noto Sans Armenian', ", "");
  const without = inkOf(await pixels(await svgToPng(bare, 1)));
  expect(Math.abs(withFont - wanted)).toBeLessThan(0.03 * wanted);
  expect(Math.abs(without - wanted)).toBeGreaterThan(0.03 * wanted);
  document.fonts.delete(face);
});
