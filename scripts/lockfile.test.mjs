import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** @typedef {{ resolved?: string, optionalDependencies?: Record<string, string> }} Entry */

const text = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
const { packages } = /** @type {{ packages: Record<string, Entry> }} */ (JSON.parse(text));

test("package-lock.json names no registry, so that it installs from any mirror", () => {
  const withAddress = Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined);
  expect(withAddress).toEqual([]);
});

// npm leaves out what its registry does not have at the moment, and `npm ci` then refuses the lock.
test("package-lock.json has every optional package, so that npm ci works on every system", () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) =>
        packages[`node_modules/${name}`] === undefined &&
        packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});
