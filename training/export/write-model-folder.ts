import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { WEIGHT_FILES } from "./stored-weights";

/** Writes the files of a model, and removes the form of the weights that it no longer has. All else in the folder stays. */
export function writeModelFolder(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
  for (const name of WEIGHT_FILES) if (!files.has(name)) rmSync(join(folder, name), { force: true });
}
