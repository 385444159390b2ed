import { expect, test } from "vitest";
import { describeDuration, describeProgress, formatDone, formatSize, nothingSaved } from "./words";

const progress = { bytes: 999, total: 1000, speed: 25_432.1, millisecondsLeft: 181_000 };

test("sizes, shares, speed and time are said as people say them", () => {
  expect(formatSize(20_351_000)).toBe("20.4 MB");
  expect(formatSize(200_001)).toBe("0.2 MB");
  expect(formatDone(progress)).toBe("99%");
  expect(formatDone({ ...progress, bytes: 1000 })).toBe("100%");
  expect(describeProgress(progress)).toBe("25,000 characters a second, about 3 minutes left");
});

test("the time before it begins is known once the engines are measured", () => {
  expect(describeDuration(6_000_000, undefined)).toBeUndefined();
  expect(describeDuration(6_000_000, 25_000)).toBe("about 4 minutes");
  expect(describeDuration(600_000_000, 25_000)).toBe("about 7 hours");
});

test("a file that was chosen to be overwritten may be empty though nothing was saved", () => {
  expect(nothingSaved(false)).toBe("Nothing was saved.");
  expect(nothingSaved(true)).toMatch(/^Nothing was saved\. .*old text may be gone/);
});
