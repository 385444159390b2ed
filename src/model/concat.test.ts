import { expect, test } from "vitest";
import { concatBytes, concatFloats } from "./concat";

test("parts follow one another, empty ones leave no trace", () => {
  expect([...concatBytes([Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)])]).toEqual([1, 2, 3]);
  expect([...concatFloats([Float32Array.of(0.5), Float32Array.of(-1, 2)])]).toEqual([0.5, -1, 2]);
});

test("nothing gives nothing", () => {
  expect(concatBytes([])).toHaveLength(0);
});
