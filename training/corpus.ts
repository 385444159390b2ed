import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { inWords } from "./error-in-words";

/** One file of a corpus folder. The part of its name before the first dash is its kind: news, fiction, wiki. */
export interface CorpusFile {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
}

const TEXT_FILE = /\.txt$/i;

/** The .txt files of a folder, sorted by name so that a seed always means the same order. Throws if there are none. */
export async function listCorpus(folder: string): Promise<CorpusFile[]> {
  const all = await readdir(folder).catch((error: unknown) => {
    throw new Error(`${folder}: ${inWords(error)}`, { cause: error });
  });
  const names = all.filter((name) => TEXT_FILE.test(name)).sort();
  if (names.length === 0)
    throw new Error(`no .txt files in ${folder}; put plain text there, a sentence or paragraph per line`);
  return names.map((file) => {
    const name = file.replace(TEXT_FILE, "");
    return { path: join(folder, file), name, kind: name.split("-")[0]! };
  });
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
