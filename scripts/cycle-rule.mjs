/**
 * ESLint rule against circles of imports. Type imports count: two files that need each other's types cannot be understood
 * one after the other either.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import ts from "typescript";

const SUFFIXES = ["", ".ts", ".tsx", ".mjs", ".js"];

/** @typedef {(file: string) => readonly string[]} ImportsOf the files that a file imports, by their whole paths */

/** @type {Map<string, readonly string[]>} */
const known = new Map();

/** @type {ImportsOf} */
function importsOf(file) {
  let found = known.get(file);
  if (found === undefined) {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
    found = importedFiles.flatMap(({ fileName }) => resolved(file, fileName) ?? []);
    known.set(file, found);
  }
  return found;
}

/**
 * @param {string} file
 * @param {string} source
 */
function resolved(file, source) {
  if (!source.startsWith(".")) return undefined;
  const path = resolve(dirname(file), source.replace(/\?.*$/, ""));
  const target = SUFFIXES.map((suffix) => path + suffix).find(
    (name) => /\.(?:tsx?|m?js)$/.test(name) && existsSync(name),
  );
  return target;
}

/**
 * The shortest way from a file's imports back to itself, without the file; undefined if there is none.
 * @param {string} file
 * @param {ImportsOf} imports
 * @returns {readonly string[] | undefined}
 */
export function circleThrough(file, imports) {
  /** @type {Map<string, string>} each file that was reached, and from where */
  const reached = new Map();
  const waiting = [file];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
    for (const target of imports(next)) {
      if (target === file) return wayTo(next, file, reached);
      if (reached.has(target)) continue;
      reached.set(target, next);
      waiting.push(target);
    }
  return undefined;
}

/**
 * @param {string} end
 * @param {string} start
 * @param {Map<string, string>} reached
 */
function wayTo(end, start, reached) {
  const way = [];
  for (let at = end; at !== start; at = /** @type {string} */ (reached.get(at))) way.unshift(at);
  return way;
}

/** @type {import("eslint").Rule.RuleModule} */
export const cycleRule = {
  meta: { type: "problem", schema: [], messages: { circle: "this file imports itself: {{ way }}" } },
  create(context) {
    return {
      Program(node) {
        if (!existsSync(context.filename)) return;
        const way = circleThrough(context.filename, importsOf);
        if (way === undefined) return;
        const names = way.map((file) => relative(dirname(context.filename), file));
        context.report({ node, messageId: "circle", data: { way: names.join(" → ") || "by its own name" } });
      },
    };
  },
};
