import { expect, test } from "vitest";
import { formatMoment } from "./format-moment";

test("a moment of today is a clock time, an older one has its day", () => {
  const now = new Date(2026, 10, 29, 14, 30).getTime();
  const at = (...parts: [number, number, number, number, number]) =>
    formatMoment(new Date(...parts).getTime(), now);
  expect(at(2026, 10, 29, 9, 5)).toBe("09:05");
  expect(at(2026, 10, 28, 14, 5)).toBe("28 Nov, 14:05");
  expect(at(2025, 10, 29, 14, 5)).toBe("29 Nov 2025");
});
