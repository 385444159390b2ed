/**
 * The code that published results describe, and whether it has changed since. Compared by content: by the tokens of each file
 * without comments, layout and imports, so that neither words for readers nor a file's place make results old.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export type Subject = "engines" | "inside";

interface Described {
  /** Below the project's folder. */
  readonly paths: readonly string[];
  /** Texts count too: fragment programs are texts. */
  readonly texts: boolean;
  /** Results are old when more than this share of the code is other than it was. */
  readonly limit: number;
  /** Measures and publishes. */
  readonly command: string;
}

export const DESCRIBED: Readonly<Record<Subject, Described>> = {
  engines: {
    paths: [
      "src/model/wasm",
      "src/model/webgl",
      "src/model/session",
      "src/model/wasm-engine.ts",
      "src/model/webgl-engine.ts",
      "src/model/reference-engine.ts",
      "src/model/run-batch.ts",
    ],
    texts: true,
    limit: 0,
    command: "npm run bench",
  },
  inside: {
    paths: ["cells", "graph", "inside", "overview", "probe", "unit"].flatMap((room) => [
      `src/views/${room}`,
      `src/state/${room}`,
    ]),
    texts: false,
    // Most changes of a view are not about speed; a quarter of all of them together is another page.
    limit: 0.25,
    command: "npm run bench:inside",
  },
};

/** Code of a file: a fingerprint, and how much it is. */
interface FileCode {
  readonly file: string;
  readonly fingerprint: string;
  readonly tokens: number;
}

/** Fingerprints of files by path, of the code that was measured. */
export type Fingerprints = Readonly<Record<string, string>>;

const root = fileURLToPath(new URL("..", import.meta.url));
const store = new URL("described-code.json", import.meta.url);

/** What the published results describe; nothing is known of a bench that was not published since this is written down. */
export const publishedCode = (): Partial<Record<Subject, Fingerprints>> =>
  existsSync(store)
    ? (JSON.parse(readFileSync(store, "utf8")) as Partial<Record<Subject, Fingerprints>>)
    : {};

/** Writes down that the results of a bench, which are being published, describe the present code. */
export function describePresentCode(subject: Subject): void {
  const present = Object.fromEntries(codeOf(subject).map(({ file, fingerprint }) => [file, fingerprint]));
  writeFileSync(store, `${JSON.stringify({ ...publishedCode(), [subject]: present }, null, 2)}\n`);
}

/** The files of a subject, tests left out. */
export function codeOf(subject: Subject): FileCode[] {
  const { paths, texts } = DESCRIBED[subject];
  return paths.flatMap(filesIn).map((file) => {
    const tokens = tokensOf(file, readFileSync(`${root}/${file}`, "utf8"), texts);
    const fingerprint = createHash("sha256").update(tokens.join("\n")).digest("hex").slice(0, 12);
    return { file, fingerprint, tokens: tokens.length };
  });
}

function filesIn(path: string): string[] {
  const absolute = `${root}/${path}`;
  if (!existsSync(absolute))
    throw new Error(`there is no ${path}: say in bench/described-code.ts what is measured`);
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute, { recursive: true, encoding: "utf8" })
    .map((name) => `${path}/${name.replaceAll("\\", "/")}`)
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/test-[^/]*$/.test(file))
    .sort();
}

/** Share of the code, in tokens, that was not there when the results were published, and where it is. */
export function changedSince(
  published: Fingerprints,
  present: readonly FileCode[],
): { readonly share: number; readonly files: readonly string[] } {
  const known = new Set(Object.values(published));
  const changed = present.filter(({ fingerprint }) => !known.has(fingerprint));
  const count = (files: readonly FileCode[]): number => files.reduce((sum, { tokens }) => sum + tokens, 0);
  return { share: count(changed) / Math.max(1, count(present)), files: changed.map(({ file }) => file) };
}

/** Code as its tokens, without comments and imports; a text that does not count is any text. */
export function tokensOf(file: string, code: string, texts: boolean): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const tokens: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) children.forEach(visit);
    else if (isText(node) && !texts) tokens.push("text");
    else if (node.getText(source) !== "") tokens.push(node.getText(source));
  };
  visit(source);
  return tokens;
}

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isJsxText(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);
