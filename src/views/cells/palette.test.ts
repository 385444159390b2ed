import { expect, test } from "vitest";
import { contrast, createPalette, paintOf, type Rgb, type TokenColours } from "./palette";

const hex = (code: string): Rgb => [0, 2, 4].map((k) => parseInt(code.slice(k, k + 2), 16)) as unknown as Rgb;
/** As in styles/tokens.css. */
const LIGHT: TokenColours = {
  positive: hex("c65102"),
  negative: hex("00727a"),
  sunken: hex("f3f0eb"),
  surface: hex("ffffff"),
  ink: hex("1f1d1a"),
  "ink-soft": hex("5c574f"),
  accent: hex("b84a00"),
  line: hex("e2ddd5"),
};
const DARK: TokenColours = {
  ...LIGHT,
  positive: hex("ffb95e"),
  negative: hex("008c7e"),
  sunken: hex("23272e"),
  surface: hex("1c1f25"),
  ink: hex("eceae6"),
};

test.each([
  ["light", LIGHT],
  ["dark", DARK],
])("the letter can be read on every colour: %s", (_, colours) => {
  for (const signed of [false, true])
    for (const { fill, ink } of createPalette(colours, signed).paints)
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
});

test("zero is plain, the bounds are the full colours, and what lies outside is held there", () => {
  const signed = createPalette(LIGHT, true);
  expect(paintOf(signed, 0, -2, 2).fill).toEqual(LIGHT.sunken);
  expect(paintOf(signed, 2, -2, 2).fill).toEqual(LIGHT.positive);
  expect(paintOf(signed, -9, -2, 2).fill).toEqual(LIGHT.negative);
  const plain = createPalette(LIGHT, false);
  expect(paintOf(plain, 0.2, 0.2, 0.9).fill).toEqual(LIGHT.sunken);
  expect(paintOf(plain, 0.9, 0.2, 0.9).fill).toEqual(LIGHT.positive);
});

test("a row whose values are all the same is plain", () => {
  expect(paintOf(createPalette(LIGHT, false), 3, 3, 3).fill).toEqual(LIGHT.sunken);
  expect(paintOf(createPalette(LIGHT, true), 0, 0, 0).fill).toEqual(LIGHT.sunken);
});

test("contrast is that of WCAG: 21 for black and white, 1 for a colour with itself", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([9, 99, 199], [9, 99, 199])).toBe(1);
});
