import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { STRONG_FROM, strongIn } from "./unit-ink";

type Triple = readonly [number, number, number];

const tokens = readFileSync(new URL("../styles/tokens.css", import.meta.url), "utf8");

/** A colour of tokens.css in linear light. */
function token(name: string, theme: "light" | "dark"): Triple {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\(#(\\w{6}), #(\\w{6})\\)`).exec(tokens)!;
  const hex = theme === "light" ? light! : dark!;
  return [0, 2, 4].map((k) => {
    const value = parseInt(hex.slice(k, k + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

const times = (rows: readonly Triple[], [x, y, z]: Triple): Triple =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;

/** Linear light to Oklab and back: https://bottosson.github.io/posts/oklab/ */
const toOklab = (rgb: Triple): Triple =>
  times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      rgb,
    ).map(Math.cbrt) as unknown as Triple,
  );
const fromOklab = (lab: Triple): Triple =>
  times(
    [
      [4.0767416621, -3.3077115913, 0.2309699292],
      [-1.2684380046, 2.6097574011, -0.3413193965],
      [-0.0041960863, -0.7034186147, 1.707614701],
    ],
    times(
      [
        [1, 0.3963377774, 0.2158037573],
        [1, -0.1055613458, -0.0638541728],
        [1, -0.0894841775, -1.291485548],
      ],
      lab,
    ).map((value) => value ** 3) as unknown as Triple,
  );

/** Relative luminance of a circle, as GraphDrawing.module.css mixes its colour. */
function luminance([low, high]: readonly [string, string], theme: "light" | "dark", share: number): number {
  const [a, b] = [toOklab(token(low, theme)), toOklab(token(high, theme))];
  const mixed = a.map((value, k) => value + share * (b[k]! - value)) as unknown as Triple;
  const [red, green, blue] = fromOklab(mixed).map((value) => Math.min(1, Math.max(0, value)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

const SCALES = {
  distance: ["scale-low", "scale-high"],
  positive: ["signed-zero", "positive"],
  negative: ["signed-zero", "negative"],
} as const;

test.each(["distance", "positive", "negative"] as const)(
  "black and white change on the %s scale where they stand out alike",
  (scale) => {
    for (const theme of ["light", "dark"] as const) {
      const from = STRONG_FROM[scale][theme];
      const sign = theme === "light" ? 1 : -1;
      expect(sign * (luminance(SCALES[scale], theme, from - 0.002) - 0.179)).toBeGreaterThan(0);
      expect(sign * (luminance(SCALES[scale], theme, from + 0.002) - 0.179)).toBeLessThan(0);
    }
  },
);

test("the ink follows size and sign of the value; the letter has the page's", () => {
  expect(strongIn(undefined, "distance")).toBeUndefined();
  expect(strongIn(0.2, "distance")).toBeUndefined();
  expect(strongIn(0.9, "distance")).toBe("both");
  expect(strongIn(0.6, "activation")).toBe("dark");
  expect(strongIn(-0.6, "activation")).toBeUndefined();
  expect(strongIn(-3, "activation")).toBe("both");
});
