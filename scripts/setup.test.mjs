import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isInstalled } from "./setup.mjs";

const folder = mkdtempSync(join(tmpdir(), "tyun-setup-"));

/**
 * @param {string} name
 * @param {Record<string, object>} packages
 */
function lockFile(name, packages) {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ packages }));
  return path;
}

const wanted = lockFile("wanted.json", {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/only-on-another-system": { version: "1.0.0", optional: true },
});

test("packages count as installed when every version is the locked one, optional ones aside", () => {
  const installed = lockFile("same.json", { "node_modules/a": { version: "1.0.0" } });
  expect(isInstalled(wanted, installed)).toBe(true);
});

test("another version, a missing package or no node_modules count as not installed", () => {
  const older = lockFile("older.json", { "node_modules/a": { version: "0.9.0" } });
  expect(isInstalled(wanted, older)).toBe(false);
  expect(isInstalled(wanted, lockFile("empty.json", {}))).toBe(false);
  expect(isInstalled(wanted, join(folder, "none.json"))).toBe(false);
});
