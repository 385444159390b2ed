/**
 * Compiles the AssemblyScript kernels of src/model/wasm/assembly to WebAssembly, once for each state of the sources:
 * the results lie in node_modules/.cache/tyun, named by a hash. Used by Vite (scripts/kernels-plugin.mjs), tests and
 * Node commands.
 */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const sources = new URL("src/model/wasm/assembly/", root);
const cache = new URL("node_modules/.cache/tyun/", root);

/** `relaxed` needs a browser with relaxed SIMD, `simd` any of the last years. */
const features = { simd: ["simd"], relaxed: ["simd", "relaxed-simd"] };

/**
 * @typedef {keyof typeof features} KernelBuild
 * @typedef {object} Compiler what we use of assemblyscript/asc
 * @property {(
 *   options: readonly string[],
 *   api: { writeFile(name: string, contents: string | Uint8Array): void, stderr: { write(text: string | Uint8Array): void } },
 * ) => Promise<{ error: Error | null }>} main
 */

/** The folder that holds the sources, to watch. */
export const kernelSources = fileURLToPath(sources);

/**
 * Paths of the compiled modules, below the project and with slashes.
 * @returns {Promise<Record<KernelBuild, string>>}
 */
export async function compileKernels() {
  const hash = sourceHash();
  mkdirSync(cache, { recursive: true });
  return { simd: await compile("simd", hash), relaxed: await compile("relaxed", hash) };
}

/**
 * The compiled modules themselves, for Node.
 * @returns {Promise<Record<KernelBuild, Uint8Array<ArrayBuffer>>>}
 */
export async function readKernels() {
  const { simd, relaxed } = await compileKernels();
  return {
    simd: new Uint8Array(readFileSync(new URL(simd, root))),
    relaxed: new Uint8Array(readFileSync(new URL(relaxed, root))),
  };
}

function sourceHash() {
  const hash = createHash("sha256");
  const compiler = new URL("node_modules/assemblyscript/package.json", root);
  hash.update(/** @type {{ version: string }} */ (JSON.parse(readFileSync(compiler, "utf8"))).version);
  hash.update(readFileSync(new URL(import.meta.url)));
  for (const name of readdirSync(sources).sort())
    hash.update(name).update(readFileSync(new URL(name, sources)));
  return hash.digest("hex").slice(0, 16);
}

/**
 * @param {KernelBuild} build
 * @param {string} hash
 */
async function compile(build, hash) {
  const name = `kernels-${build}-${hash}.wasm`;
  const target = new URL(name, cache);
  if (!existsSync(target)) {
    // Written aside and renamed: tests in several processes may compile at once.
    const part = new URL(`${name}.${randomUUID()}`, cache);
    writeFileSync(part, await runCompiler(features[build]));
    renameSync(part, target);
    for (const old of readdirSync(cache))
      if (old.startsWith(`kernels-${build}-`) && old.endsWith(".wasm") && old !== name)
        rmSync(new URL(old, cache), { force: true });
  }
  return `node_modules/.cache/tyun/${name}`;
}

/** @param {readonly string[]} enabled */
async function runCompiler(enabled) {
  // A name in a variable: the compiler's own types would change those of arrays in all of our code.
  /** @type {string} */
  const compiler = "assemblyscript/asc";
  // Takes a second to load, so only when needed.
  const asc = /** @type {{ default: Compiler }} */ (await import(compiler)).default;
  const options = ["--optimizeLevel", "3", "--shrinkLevel", "0", "--runtime", "stub", "--noAssert"];
  /** @type {Uint8Array | undefined} */
  let binary;
  let messages = "";
  const { error } = await asc.main(
    ["index.ts", "--baseDir", kernelSources, "--outFile", "kernels.wasm", "--noColors", ...options].concat(
      enabled.flatMap((feature) => ["--enable", feature]),
    ),
    {
      writeFile(name, contents) {
        if (name.endsWith(".wasm") && typeof contents !== "string") binary = contents;
      },
      stderr: {
        write(text) {
          messages += typeof text === "string" ? text : new TextDecoder().decode(text);
        },
      },
    },
  );
  if (error !== null || binary === undefined)
    throw new Error(`src/model/wasm/assembly does not compile:\n${messages}`);
  return binary;
}
