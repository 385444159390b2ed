import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Letter frequencies beside a model, for the rule converters; empty if the folder has none. */
export function letterCountsOf(folder: string): Map<string, number> {
  const path = join(folder, "letter-counts.json");
  if (!existsSync(path)) return new Map();
  return new Map(Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, number>));
}
