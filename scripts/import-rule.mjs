/** ESLint rule that enforces scripts/import-table.mjs and says what to use instead. */
import { isBuiltin } from "node:module";
import { posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { forAllTests, importTable, packageAdvice, packFolders } from "./import-table.mjs";

/** @typedef {import("./import-table.mjs").Row} Row */

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} file
 * @param {string} folder
 */
const isInside = (file, folder) => file.startsWith(`${folder}/`);

/**
 * @param {string} name
 * @param {readonly string[]} patterns
 */
const matches = (name, patterns) =>
  patterns.some((pattern) =>
    pattern.endsWith("*")
      ? name.startsWith(pattern.slice(0, -1))
      : name === pattern || isInside(name, pattern),
  );

/**
 * The row for a file, "missing" for a folder of src that the table does not know, undefined outside the table.
 * @param {string} file relative to the project, with slashes
 * @returns {Row | "missing" | undefined}
 */
function rowFor(file) {
  if (isInside(file, "src") && posix.dirname(file) !== "src") {
    return importTable.find(({ folder }) => folder !== "src" && isInside(file, folder)) ?? "missing";
  }
  return importTable.find(({ folder }) => isInside(file, folder));
}

/**
 * What is wrong with an import, in words; undefined when nothing is.
 * @param {string} file the importing file, relative to the project, with slashes
 * @param {string} source what it imports
 * @param {boolean} typeOnly
 * @returns {string | undefined}
 */
export function importFault(file, source, typeOnly) {
  const row = rowFor(file);
  if (row === undefined || row === "missing") return undefined; // a missing row is reported once for the file
  const test = row.folder !== "e2e" && /(?:\/test-[^/]+|\.test)\.tsx?$/.test(file);
  const path = source.replace(/\?.*$/, "");
  if (!/^[./]/.test(path)) return packageFault(row, path, test);
  const target = posix.normalize(path.startsWith("/") ? path.slice(1) : `${posix.dirname(file)}/${path}`);
  return (test ? undefined : packFault(file, target)) ?? fileFault(row, target, typeOnly, test);
}

/**
 * @param {string} file
 * @param {string} target relative to the project
 */
function packFault(file, target) {
  const folder = packFolders.folders.find((pack) => isInside(target, pack));
  if (folder === undefined || isInside(file, folder) || file === packFolders.importer) return undefined;
  return `${file} may not import ${folder}: ${packFolders.instead}`;
}

/**
 * @param {Row} row
 * @param {string} name
 * @param {boolean} test
 */
function packageFault(row, name, test) {
  const full = isBuiltin(name) && !name.startsWith("node:") ? `node:${name}` : name;
  const allowed = test ? [...row.packages, ...row.testPackages, ...forAllTests.packages] : row.packages;
  if (matches(full, allowed)) return undefined;
  const advice = packageAdvice.find((special) => matches(full, [special.package]));
  return `${row.folder} may not import ${name}: ${advice?.instead ?? row.instead}`;
}

/**
 * @param {Row} row
 * @param {string} target relative to the project
 * @param {boolean} typeOnly
 * @param {boolean} test
 */
function fileFault(row, target, typeOnly, test) {
  const folders = [row.folder, ...row.folders, ...(test ? forAllTests.folders : [])];
  if (folders.some((folder) => isInside(target, folder))) return undefined;
  const types = row.types.find((folder) => isInside(target, folder));
  if (types !== undefined) {
    return typeOnly
      ? undefined
      : `${row.folder} may import only types from ${types}: use \`import type\`, or ${row.instead}`;
  }
  const known = importTable.find(({ folder }) => folder !== "src" && isInside(target, folder));
  return `${row.folder} may not import ${known?.folder ?? target}: ${row.instead}`;
}

/** @type {import("eslint").Rule.RuleModule} */
export const importRule = {
  meta: { type: "problem", schema: [], messages: { fault: "{{ fault }}" } },
  create(context) {
    const file = relative(root, context.filename).split(sep).join("/");
    if (rowFor(file) === undefined) return {};

    /**
     * @param {import("estree").Node} node
     * @param {unknown} source
     * @param {boolean} typeOnly
     */
    const check = (node, source, typeOnly) => {
      if (typeof source !== "string") return;
      const fault = importFault(file, source, typeOnly);
      if (fault !== undefined) context.report({ node, messageId: "fault", data: { fault } });
    };
    /** @param {any} node an import or export with a source; TypeScript's parser adds the kind */
    const checkDeclaration = (node) => {
      check(node, node.source?.value, node.importKind === "type" || node.exportKind === "type");
    };
    return {
      ImportDeclaration: checkDeclaration,
      ExportNamedDeclaration: checkDeclaration,
      ExportAllDeclaration: checkDeclaration,
      ImportExpression(node) {
        check(node, /** @type {any} */ (node.source).value, false);
      },
      /** @param {any} node the `import("./x")` in a type */
      TSImportType(node) {
        check(node, node.source?.value ?? node.argument?.literal?.value, true);
      },
      // new Worker(new URL("./x.worker.ts", import.meta.url)) brings the file into the bundle like an import.
      'NewExpression[callee.name="URL"][arguments.1.type="MemberExpression"]'(/** @type {any} */ node) {
        const path = node.arguments[0].value;
        if (typeof path === "string" && /\.tsx?$/.test(path)) check(node, path, false);
      },
      Program(node) {
        if (rowFor(file) !== "missing") return;
        const fault = `${posix.dirname(file)} is not in scripts/import-table.mjs: add a row that says what it may import`;
        context.report({ node, messageId: "fault", data: { fault } });
      },
    };
  },
};
