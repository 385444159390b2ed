import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fileInside } from "./models-plugin.mjs";

const root = mkdtempSync(join(tmpdir(), "tyun-models-"));
const folder = join(root, "models");
mkdirSync(join(folder, "hy"), { recursive: true });
writeFileSync(join(folder, "hy", "manifest.json"), "{}");
writeFileSync(join(folder, ".hidden"), "");
writeFileSync(join(root, "secret"), "");
symlinkSync(join(root, "secret"), join(folder, "link-out"));

test.each(["/hy/manifest.json", "/hy/manifest.json?v=1", "/hy/%6Danifest.json"])(
  "serves %s",
  async (path) => {
    expect(await fileInside(folder, path)).toMatch(/manifest\.json$/);
  },
);

test.each([
  ["a file that does not exist", "/hy/none.json"],
  ["a folder", "/hy"],
  ["the models folder itself", "/"],
  ["a path that leads out", "/../secret"],
  ["an encoded path that leads out", "/..%2fsecret"],
  ["a backslash path that leads out", "/..%5csecret"],
  ["a link that leads out", "/link-out"],
  ["a hidden file", "/.hidden"],
  ["a malformed escape", "/%zz"],
  ["a NUL", "/hy%00"],
])("finds nothing for %s", async (_what, path) => {
  expect(await fileInside(folder, path)).toBeUndefined();
});
