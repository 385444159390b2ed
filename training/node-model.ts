import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readKernels } from "../scripts/compile-kernels.mjs";
import { createLanguage, type Language } from "../src/language/language";
import type { Engine, EngineName } from "../src/model/engine";
import { loadModel, type LoadedModel } from "../src/model/load-model";
import { ModelFileError, type FileReader } from "../src/model/read-model-files";
import { createReferenceEngine } from "../src/model/reference-engine";
import { createWasmEngine } from "../src/model/wasm-engine";
import type { NetworkWeights } from "../src/model/weights";
import { packOf } from "../src/language/packs";

/** A model read from disk, with the language that it is for. */
export interface NodeModel extends LoadedModel, Language {}

/** Engines that run in Node, the fastest first. */
const NODE_ENGINES = ["wasm", "reference"] as const satisfies readonly EngineName[];

/** Reads files of a folder on disk. */
export const folderReader =
  (folder: string): FileReader =>
  async (name) =>
    // A plain Uint8Array: slices of Node's Buffer share its memory, which readers of bytes do not expect.
    new Uint8Array(await readFile(join(folder, name)));

/** Reads and checks a model folder. Throws with the folder, the file, the reason and what to do. */
export async function openModel(folder: string): Promise<NodeModel> {
  const read = folderReader(folder);
  try {
    const manifest = JSON.parse(new TextDecoder().decode(await read("manifest.json"))) as {
      language?: unknown;
    };
    const language = createLanguage(packOf(String(manifest.language)));
    return { ...(await loadModel(read, () => language.vocabulary)), ...language };
  } catch (error) {
    throw new Error(
      `cannot open the model in ${folder}: ${reasonOf(error)}\n` +
        `Name another folder with --model, or make one as training/README.md says.`,
      { cause: error },
    );
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ModelFileError) return error.message;
  if (error instanceof SyntaxError) return "manifest.json: it is not valid JSON";
  if ((error as NodeJS.ErrnoException).code === "ENOENT") return "there is no manifest.json";
  return error instanceof Error ? error.message : String(error);
}

/** The engine of that name, or the first that starts. Throws if the named one is unknown or does not start. */
export async function openEngine(weights: NetworkWeights, name?: string): Promise<Engine> {
  const wanted = name === undefined ? NODE_ENGINES : NODE_ENGINES.filter((engine) => engine === name);
  let failure: unknown = new Error(
    `there is no engine "${name}" here; there are: ${NODE_ENGINES.join(", ")}`,
  );
  for (const engine of wanted) {
    try {
      return await startEngine(weights, engine);
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

async function startEngine(weights: NetworkWeights, name: (typeof NODE_ENGINES)[number]): Promise<Engine> {
  return name === "wasm" ? createWasmEngine(weights, await readKernels()) : createReferenceEngine(weights);
}
