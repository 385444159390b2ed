import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { createInterface } from "node:readline";

/** One file of a corpus folder. The part of its name before the first dash is its kind: news, fiction, wiki. */
export interface CorpusFile {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
}

/** The .txt files of a folder, sorted by name so that a seed always means the same order. Throws if there are none. */
export async function listCorpus(folder: string): Promise<CorpusFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt")).sort();
  if (names.length === 0)
    throw new Error(
      `no .txt files in ${folder}; put plain UTF-8 text there, a sentence or paragraph per line`,
    );
  return names.map((file) => {
    const name = basename(file, ".txt");
    return { path: join(folder, file), name, kind: name.split("-")[0]! };
  });
}

/** The lines of a UTF-8 text file, streamed. */
export function readLines(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path, "utf8"), crlfDelay: Infinity });
}

/**
 * How often a line of this file enters one pass: the weight of the longest entry that its name starts with, else 1.
 * 0.5 keeps every second line, 3 uses each line three times (romanized anew each time).
 */
export function sourceWeight(name: string, weights: Readonly<Record<string, number>>): number {
  const matching = Object.keys(weights).filter((prefix) => name.startsWith(prefix));
  const longest = matching.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? 1 : weights[longest]!;
}
