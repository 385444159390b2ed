import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { armenian } from "../../src/language/armenian/index";
import { buildVocabulary } from "../../src/language/vocabulary";
import { openText } from "./open-text";
import { parseOptions } from "./options";

const folder = mkdtempSync(join(tmpdir(), "tyun-text-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const model = { pack: armenian, vocabulary: buildVocabulary(armenian) };
const openPath = (path: string) => openText(parseOptions([path])!, model);

function open(name: string, content: string | Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return openPath(path);
}

const TABLE = "romanized\treference\nyerp\tերբ\nlav\tլավ\n";
const COMMAS = 'romanized,reference\r\n"yerp",երբ\r\nlav,"լավ"\r\n';
const PAIRS = [
  { latin: "yerp", reference: "երբ", truth: undefined },
  { latin: "lav", reference: "լավ", truth: undefined },
];

it.each<[name: string, content: string | Uint8Array]>([
  ["a.tsv", TABLE],
  ["a.TSV", TABLE],
  ["a.txt", TABLE],
  ["a", TABLE],
  ["a.csv", COMMAS],
  ["a.CSV", COMMAS.replaceAll(",", ";")],
  ["mark.tsv", `\ufeff${TABLE}`],
  ["utf-16.txt", Buffer.from(`\ufeff${TABLE}`, "utf16le")],
])("a table is the same pairs as %s", (name, content) => {
  const text = open(name, content);
  expect(text.pairs).toEqual(PAIRS);
  expect(text.description).toContain("given pairs with doubt up to 0");
});

it.each(["b.txt", "b.TXT", "b"])("native lines are romanized, as %s", (name) => {
  const { pairs, description } = open(name, "\ufeffերբ\r\nլավ\r\n");
  expect(pairs.map(({ reference }) => reference)).toEqual(["երբ", "լավ"]);
  expect(description).toContain("native lines");
});

it.each<[name: string, content: string | Uint8Array, message: string]>([
  ["empty.txt", "\n", "empty.txt: the file is empty"],
  ["latin.txt", "barev\n", "latin.txt: there is no Armenian letter in it"],
  ["latin.tsv", "romanized\treference\nbarev\tbarev\n", "latin.tsv: there is no Armenian letter in it"],
  [
    "names.TSV",
    "latin\tnative\nb\tբ\n",
    "names.TSV: row 1 must name the columns romanized and reference, it has: latin",
  ],
  ["short.txt", "romanized\treference\nb\tբ\nb\n", "short.txt: row 3 has 1 of 2 columns"],
  ["quotes.csv", 'romanized,reference\n"b,բ\n', "quotes.csv: row 2: a quote is missing"],
  [
    "cp1252.txt",
    Uint8Array.of(0x61, 0x0a, 0xe9, 0x61),
    "cp1252.txt: this does not look like text in UTF-8: byte 3",
  ],
  ["utf-16.tsv", Buffer.from(TABLE, "utf16le"), "utf-16.tsv: this does not look like text in UTF-8: byte 2"],
])("%s is refused in words that name the file and the place", (name, content, message) => {
  expect(() => open(name, content)).toThrow(message);
});

it("a missing file and a folder are refused in words", () => {
  mkdirSync(join(folder, "folder"));
  expect(() => openPath(join(folder, "folder"))).toThrow("folder: that is a folder; name a file in it");
  expect(() => openPath(join(folder, "missing.txt"))).toThrow("missing.txt: there is no such file or folder");
});
