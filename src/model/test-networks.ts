import { readFileSync } from "node:fs";
import { loadModel, type LoadedModel } from "./load-model";
import { vocabulary } from "./test-cases";

export * from "./test-cases";

/** Folder of the shipped model. */
export const MODEL_FOLDER = new URL("../../models/hy/", import.meta.url);

/** Reads a file of the shipped model from disk. */
export const readModelFile = (name: string): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array(readFileSync(new URL(name, MODEL_FOLDER))));

/** The shipped model. */
export const loadShippedModel = (): Promise<LoadedModel> => loadModel(readModelFile, () => vocabulary);
