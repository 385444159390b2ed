import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const read = (/** @type {string} */ file) => readFileSync(file, "utf8");
const files = ["src/views", "src/debug", "gallery"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
);
const sheets = files.filter((file) => file.endsWith(".module.css"));
const scripts = files.filter((file) => /\.tsx?$/.test(file)).map((file) => ({ file, text: read(file) }));

/** Classes in the selectors of a style sheet. */
function classesOf(/** @type {string} */ css) {
  const selectors = css.replace(/\/\*[^]*?\*\//g, "").replace(/\{[^{}]*\}/g, "{}");
  return new Set([...selectors.matchAll(/\.([a-z_][\w-]*)/gi)].map(([, name]) => name));
}

/**
 * Classes that scripts take from a style sheet as styles["name"]. `all` if one takes them by a name that it computes.
 * @param {string} sheet
 * @returns {{ names: Set<string | undefined>, all: boolean }}
 */
function usesOf(sheet) {
  const names = new Set();
  let all = false;
  for (const { file, text } of scripts)
    for (const [, styles = "", path = ""] of text.matchAll(/^import (\w+) from "(.+\.module\.css)";$/gm)) {
      if (normalize(join(dirname(file), path)) !== sheet) continue;
      for (const [, name] of text.matchAll(new RegExp(`\\b${styles}\\["([^"]+)"\\]`, "g"))) names.add(name);
      all ||= new RegExp(`\\b${styles}\\[[^"]`).test(text);
    }
  return { names, all };
}

test.each(sheets)("%s has the classes that are used, and no other", (sheet) => {
  const classes = classesOf(read(sheet));
  const { names, all } = usesOf(sheet);
  expect(
    [...names].filter((name) => !classes.has(name)),
    "used, but not there",
  ).toEqual([]);
  expect(all ? [] : [...classes].filter((name) => !names.has(name)), "there, but not used").toEqual([]);
});
