import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the files of an atlas. Those of an older one that it no longer has are removed. */
export function writeAtlas(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder))
    if (/^(letter|drawings)-[0-9a-f-]+\.bin$/.test(name) && !files.has(name)) rmSync(join(folder, name));
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}
