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
     text { font: 700 12px serif; text-anchor: middle; dominant-baseline: central }`,
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
  expect(ground!.getAttribute("fill")).toBe("rgb(1, 2, 3)");
  expect(ground!.getAttribute("x")).toBe("-10");
  const attributes = (of: string): Record<string, string> =>
    Object.fromEntries(Array.from(root.querySelector(of)!.attributes, ({ name, value }) => [name, value]));
  expect(attributes("line")).toEqual({
    x2: "9",
    stroke: "rgb(100, 0, 0)",
    "stroke-width": "3px",
    "stroke-dasharray": "4px, 2px",
    opacity: "0.5",
  });
  expect(attributes("g")).toEqual({ transform: "matrix(1, 0, 0, 1, 5, 7)" });
  expect(attributes("circle")).toEqual({ r: "4", fill: "none" });
  expect(attributes("text")).toMatchObject({
    "font-weight": "700",
    "font-size": "12px",
    "text-anchor": "middle",
    "dominant-baseline": "central",
  });
  expect(root.querySelector("text")!.textContent).toBe("ծ & t");
  expect(root.querySelector("linearGradient stop")).not.toBeNull();
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
  const without = inkOf(await pixels(await svgToPng(svgDocument(svg, { title: "" }), 1)));
  expect(Math.abs(withFont - wanted)).toBeLessThan(0.03 * wanted);
  expect(Math.abs(without - wanted)).toBeGreaterThan(0.03 * wanted);
  document.fonts.delete(face);
});
