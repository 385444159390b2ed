import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ModelManifest } from "../../src/model/manifest";

/**
 * Writes the units worth seeing first into the manifest of a model folder, before its files; without any the manifest has none.
 * Version and checksums are those of the files and stay.
 */
export function writeRows(folder: string, rows: readonly string[]): void {
  const path = join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(path, "utf8")) as ModelManifest;
  const { files, rows: _old, ...rest } = manifest;
  const renewed = { ...rest, ...(rows.length > 0 && { rows }), files };
  writeFileSync(path, `${JSON.stringify(renewed, null, 1)}\n`);
}
