import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadModel, type LoadedModel } from "./load-model";
import { parseManifest, type ModelManifest } from "./manifest";
import { vocabulary } from "./test-cases";

export * from "./test-cases";

const MODELS = new URL("../../models/", import.meta.url);

/** The network that the page opens. */
const FIRST = "hy";

const readerOf =
  (folder: string) =>
  (name: string): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array(readFileSync(new URL(`${folder}/${name}`, MODELS))));

/** Reads a file of that network from disk. */
export const readModelFile = readerOf(FIRST);

/** A shipped model; without a folder that which the page opens. */
export const loadShippedModel = (folder = FIRST): Promise<LoadedModel> =>
  loadModel(readerOf(folder), () => vocabulary);

/** The folders of all shipped models. */
export const SHIPPED: readonly string[] = readdirSync(MODELS)
  .filter((folder) => existsSync(new URL(`${folder}/manifest.json`, MODELS)))
  .sort();

/** The manifest of a shipped model. */
export const shippedManifest = (folder: string): ModelManifest =>
  parseManifest(JSON.parse(readFileSync(new URL(`${folder}/manifest.json`, MODELS), "utf8")));
