import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { importTable } from "./import-table.mjs";

const src = new URL("../src/", import.meta.url);

/** Folders with something in them: git keeps no empty ones. */
const folders = readdirSync(src, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, src)).length > 0)
  .map(({ name }) => name)
  .sort();

test("src/README.md has a line like - `language/` ... for every folder of src, and for no other", () => {
  const readme = readFileSync(new URL("README.md", src), "utf8");
  const named = [...readme.matchAll(/^[-*|] *`([\w-]+)\/`/gm)].map(([, name]) => name).sort();
  expect(named).toEqual(folders);
});

test("the import table has a row for every folder of src", () => {
  const rows = importTable.map(({ folder }) => folder);
  expect(folders.filter((name) => !rows.includes(`src/${name}`))).toEqual([]);
});
