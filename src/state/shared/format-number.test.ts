import { expect, test } from "vitest";
import {
  counted,
  formatCount,
  formatShare,
  formatSigned,
  formatValue,
  inBrackets,
  ordinal,
} from "./format-number";

test("counts have commas for thousands", () => {
  expect([0, 999, 1_000, 1_234_567].map(formatCount)).toEqual(["0", "999", "1,000", "1,234,567"]);
});

test("shares have three decimals; what is not quite 0 or 1 is not written so", () => {
  expect([0, 0.9149, 0.5, 1].map(formatShare)).toEqual(["0.000", "0.915", "0.500", "1.000"]);
  expect([0.0004, 0.0005, 0.9994, 0.9996].map(formatShare)).toEqual(["<0.001", "0.001", "0.999", ">0.999"]);
});

test("values have a true minus sign, and zero has none", () => {
  expect([0.0712, -0.0712, -0.0001, 0].map((value) => formatValue(value))).toEqual([
    "0.071",
    "−0.071",
    "0.000",
    "0.000",
  ]);
  expect(formatValue(-12.34, 1)).toBe("−12.3");
});

test("signed values say plus too", () => {
  expect([0.24, -0.24, 0.0001, 0].map((value) => formatSigned(value))).toEqual([
    "+0.240",
    "−0.240",
    "0.000",
    "0.000",
  ]);
});

test("ordinal numbers", () => {
  const places = [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111, 113, 456];
  expect(places.map(ordinal).join(" ")).toBe(
    "1st 2nd 3rd 4th 10th 11th 12th 13th 21st 22nd 101st 111th 113th 456th",
  );
});

test("an unknown value is a dash; negative terms of a formula stand in brackets, but not what rounds to zero", () => {
  expect(formatValue(undefined)).toBe("–");
  expect([0.5, -0.5, -0.0001].map((value) => inBrackets(value))).toEqual(["0.500", "(−0.500)", "0.000"]);
  expect(inBrackets(-0.456, 2)).toBe("(−0.46)");
});

test("a noun is in the plural unless there is one", () => {
  expect([0, 1, 1_200].map((count) => counted(count, "line"))).toEqual(["0 lines", "1 line", "1,200 lines"]);
});
