/** Names that modules of src export. `node scripts/export-names.mjs` lists those that stand for more than one thing. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** Product code: no tests, no helpers of tests, no AssemblyScript. */
const isProduct = (/** @type {string} */ file) =>
  /\.tsx?$/.test(file) && !/\.(?:test|d)\.tsx?$|(?:^|\/)test-|wasm\/assembly\//.test(file);

/**
 * The names that a module declares and exports. What it passes on of another module is that module's.
 * @param {string} text
 * @returns {string[]}
 */
export function declaredExports(text) {
  const { statements } = ts.createSourceFile("module.tsx", text, ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    const { name } = /** @type {ts.DeclarationStatement} */ (statement);
    return name === undefined ? [] : [name.text];
  });
}

/**
 * @param {ts.BindingName} binding
 * @returns {string[]}
 */
function namesIn(binding) {
  if (ts.isIdentifier(binding)) return [binding.text];
  return binding.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

/**
 * Each name that two or more of the modules export as things of their own, with the modules.
 * @param {readonly { readonly file: string, readonly text: string }[]} modules
 * @returns {Map<string, readonly string[]>}
 */
export function namesOfSeveral(modules) {
  /** @type {Map<string, string[]>} */
  const places = new Map();
  for (const { file, text } of modules)
    for (const name of new Set(declaredExports(text))) places.set(name, [...(places.get(name) ?? []), file]);
  return new Map([...places].filter(([, files]) => files.length > 1).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The modules of a folder. @param {string} folder */
export const modulesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(isProduct)
    .sort()
    .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const [name, files] of namesOfSeveral(modulesIn("src"))) console.log(`${name}: ${files.join(", ")}`);
