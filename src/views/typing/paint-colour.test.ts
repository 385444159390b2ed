import { expect, test } from "vitest";
import { paintColour } from "./paint-colour";

const ROW = { unit: { signal: "c", unit: 6 }, values: [], low: -2, high: 2, signed: true } as const;
const values = Float32Array.of(2, -1, 0, NaN);

test("orange above zero, green below, as strong as the value", () => {
  expect(paintColour(ROW, values, 0, 1)).toBe("color-mix(in srgb, var(--positive) 45%, transparent)");
  expect(paintColour(ROW, values, 1, 2)).toBe("color-mix(in srgb, var(--negative) 25%, transparent)");
  expect(paintColour(ROW, values, 2, 3)).toBe("color-mix(in srgb, var(--positive) 0%, transparent)");
});

test("a letter of two typed characters has a band for each", () => {
  expect(paintColour(ROW, values, 0, 2)).toBe(
    "linear-gradient(90deg, color-mix(in srgb, var(--positive) 45%, transparent) 0% 50%, color-mix(in srgb, var(--negative) 25%, transparent) 50% 100%)",
  );
});

test("what is not known yet has no colour", () => {
  expect(paintColour(ROW, values, 2, 4)).toBe("");
  expect(paintColour(ROW, undefined, 0, 1)).toBe("");
});
