import { spawnSync } from "node:child_process";
import type { Baseline } from "./baseline";

/** The name of ICU's baseline in evaluations. */
export const ICU = "ICU Latin-Armenian";

/**
 * ICU's transform as a converter of these lines, by its command `uconv` (Debian: icu-devtools). Undefined where the
 * command is missing or knows no such transform.
 */
export function icuBaseline(lines: readonly string[]): Baseline | undefined {
  const distinct = [...new Set(lines)].filter((line) => !/[\r\n]/.test(line));
  const { status, stdout } = spawnSync("uconv", ["-f", "utf-8", "-t", "utf-8", "-x", "Latin-Armenian"], {
    input: distinct.map((line) => `${line}\n`).join(""),
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) return undefined;
  const converted = stdout.split("\n");
  const known = new Map(distinct.map((line, k) => [line, converted[k] ?? ""]));
  return { name: ICU, convert: (line) => known.get(line) ?? line };
}
