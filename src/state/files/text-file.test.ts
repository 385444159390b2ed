import { expect, test } from "vitest";
import { checkFileSize, isTooLong, LARGEST_FILE, LONGEST_TEXT, MOST_LINES, readTextFile } from "./text-file";

test("empty and too large files are refused before they are read", () => {
  expect(() => {
    checkFileSize(0);
  }).toThrow("empty");
  expect(() => {
    checkFileSize(LARGEST_FILE + 1);
  }).toThrow("more than 6 MB");
  checkFileSize(LARGEST_FILE);
});

test("a file of the longest text is not too large in a script of three bytes a letter", () => {
  checkFileSize(new TextEncoder().encode("ა").length * LONGEST_TEXT);
});

test("a file is read as text, or refused in words", async () => {
  expect(await readTextFile(new Blob(["barev բարև"]))).toBe("barev բարև");
  await expect(readTextFile(new Blob([Uint8Array.of(1, 0, 2)]))).rejects.toThrow("UTF-8");
  await expect(readTextFile(new Blob([]))).rejects.toThrow("empty");
});

test("a text is too long for the field by its characters or by its lines", () => {
  expect(isTooLong("")).toBe(false);
  expect(isTooLong("x".repeat(LONGEST_TEXT))).toBe(false);
  expect(isTooLong("x".repeat(LONGEST_TEXT + 1))).toBe(true);
  expect(isTooLong("\n".repeat(MOST_LINES - 1))).toBe(false);
  expect(isTooLong("\n".repeat(MOST_LINES))).toBe(true);
});
