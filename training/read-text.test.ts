import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { listCorpus } from "./corpus";
import { readTextLines, streamTextLines } from "./read-text";

const folder = mkdtempSync(join(tmpdir(), "tyun-read-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function streamed(path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of streamTextLines(path)) lines.push(line);
  return lines;
}

it("lines are the same read at once and as a stream, without byte order mark and line ends", async () => {
  const lines = Array.from({ length: 20_000 }, (_, k) => `տող ${k}`);
  for (const ending of ["\n", "\r\n"]) {
    for (const encoding of ["utf8", "utf16le"] as const) {
      const path = file("lines.txt", Buffer.from(`\ufeff${lines.join(ending)}`, encoding));
      expect(readTextLines(path)).toEqual(lines);
      expect(await streamed(path)).toEqual(lines);
    }
  }
});

it("a file that is no text, or is not there, is refused either way, with its name", async () => {
  const binary = file("binary.txt", Buffer.concat([Buffer.from("տող\n".repeat(20_000)), Buffer.of(0x0a, 0)]));
  const place = "binary.txt: this does not look like text in UTF-8: byte 140002, in line 20002, is NUL";
  expect(() => readTextLines(binary)).toThrow(place);
  await expect(streamed(binary)).rejects.toThrow(place);
  await expect(streamed(join(folder, "missing"))).rejects.toThrow("missing: there is no such file or folder");
  await expect(streamed(folder)).rejects.toThrow("that is a folder; name a file in it");
});

it("a corpus is the .txt files of a folder, in any case; a missing folder is said in words", async () => {
  file("news-2020.TXT", "տող\n");
  file("notes.md", "տող\n");
  const names = (await listCorpus(folder)).map(({ name, kind }) => [name, kind]);
  expect(names).toContainEqual(["news-2020", "news"]);
  expect(names).not.toContainEqual(["notes.md", "notes.md"]);
  await expect(listCorpus(join(folder, "missing"))).rejects.toThrow(
    "missing: there is no such file or folder",
  );
});
