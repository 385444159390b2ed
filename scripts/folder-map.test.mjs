import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { importTable } from "./import-table.mjs";

const src = new URL("../src/", import.meta.url);

/**
 * Folders with something in them: git keeps no empty ones.
 * @param {string} path below src, "" or ending in "/"
 */
const foldersIn = (path) =>
  readdirSync(new URL(path, src), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readdirSync(new URL(`${path}${entry.name}/`, src)).length > 0)
    .map(({ name }) => name)
    .sort();

const folders = foldersIn("");
const readme = readFileSync(new URL("README.md", src), "utf8");

test("src/README.md has a line like - `language/` ... for every folder of src, and for no other", () => {
  const named = [...readme.matchAll(/^[-*|] *`([\w-]+)\/`/gm)].map(([, name]) => name).sort();
  expect(named).toEqual(folders);
});

test.each(["workers", "state", "views"])("and under it one for every room of %s", (folder) => {
  const section = readme.split(`- \`${folder}/\``)[1]?.split(/^-/m)[0] ?? "";
  const named = [...section.matchAll(/^ {2}- `([\w-]+)\/`/gm)].map(([, name]) => name).sort();
  expect(named).toEqual(foldersIn(`${folder}/`));
});

test("the import table has a row for every folder of src", () => {
  const rows = importTable.map(({ folder }) => folder);
  expect(folders.filter((name) => !rows.includes(`src/${name}`))).toEqual([]);
});
