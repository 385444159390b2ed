import { Resvg } from "@resvg/resvg-js";

/** A picture as average colours of squares, row by row. */
export interface Squares {
  readonly across: number;
  /** Red, green and blue from 0 to 255 of each square. */
  readonly colours: readonly (readonly number[])[];
}

/** Squares from the left to the right: small enough to find a circle, large enough that no edge of one matters. */
const ACROSS = 60;

/** An SVG as a reader draws it that is no browser and knows no style sheets. Its words are left out: it has no font. */
export const squaresOfSvg = (svg: string): Squares => squaresOf(new Resvg(svg, { font: NO_FONTS }));

/** A PNG of the page. */
export function squaresOfPng(png: Buffer): Squares {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const address = `data:image/png;base64,${png.toString("base64")}`;
  const picture =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" ` +
    `height="${height}"><image width="${width}" height="${height}" xlink:href="${address}"/></svg>`;
  return squaresOf(new Resvg(picture, { font: NO_FONTS }));
}

const NO_FONTS = { loadSystemFonts: false };

function squaresOf(picture: Resvg): Squares {
  const { width, height, pixels } = picture.render();
  const size = width / ACROSS;
  const down = Math.floor(height / size);
  const colours = Array.from({ length: ACROSS * down }, (_, k) => {
    const [left, top] = [(k % ACROSS) * size, Math.floor(k / ACROSS) * size];
    return average(pixels, width, [left, left + size], [top, top + size]);
  });
  return { across: ACROSS, colours };
}

type Range = readonly [from: number, to: number];

function average(pixels: Buffer, width: number, [left, right]: Range, [top, bottom]: Range): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let y = Math.round(top); y < Math.round(bottom); y++)
    for (let x = Math.round(left); x < Math.round(right); x++, count++)
      for (let k = 0; k < 3; k++) sum[k]! += pixels[4 * (y * width + x) + k]!;
  return sum.map((channel) => channel / count);
}

/** How far the colours of two pictures are from each other: all squares on average, and the square with the most. */
export function difference(a: Squares, b: Squares): { readonly mean: number; readonly most: number } {
  const all = a.colours.map((colour, k) =>
    Math.max(...colour.map((channel, at) => Math.abs(channel - b.colours[k]![at]!))),
  );
  return { mean: all.reduce((sum, value) => sum + value, 0) / all.length, most: Math.max(...all) };
}

/** How many colours stand out from that of the corner: a picture with nothing on it has none. */
export const inked = ({ colours }: Squares): number =>
  colours.filter((colour) => colour.some((channel, k) => Math.abs(channel - colours[0]![k]!) > 8)).length;
