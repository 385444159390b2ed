import { readFileSync } from "node:fs";

/** Lines of a text file. Throws if it is no UTF-8. */
export function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).split(/\r?\n/);
  } catch {
    throw new Error(`${path} is no UTF-8 text; convert it first`);
  }
}
