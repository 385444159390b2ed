import { SIGNALS, signalWidth, type NetworkSizes, type Signal } from "./signals";

/** Newest layout of a model folder that this code reads. */
export const MODEL_FORMAT = 1;

/** `manifest.json` of a model folder: what the model is, and the files that belong together. */
export interface ModelManifest {
  readonly format: number;
  readonly language: string;
  /** What people call it, in a few words; the only network of its language needs none. */
  readonly name?: string;
  /** What was asked of it in training, in a sentence. */
  readonly asked?: string;
  readonly version: string;
  readonly sizes: NetworkSizes;
  /** Units worth seeing first, in short: "c22". They are of this network alone; none until somebody has looked for them. */
  readonly rows?: readonly string[];
  readonly files: readonly ModelFile[];
}

export interface ModelFile {
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Where the folder has not the file, but what `expandSparse` makes it from. Length and checksum stay those of the file. */
  readonly stored?: StoredFile;
}

/** A file in the folder. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
}

/** What is in the folder of a file that a manifest lists: another one where it is stored sparsely. */
export const storedAs = (file: ModelFile): StoredFile => file.stored ?? file;

/** Checks parsed JSON. Throws with the reason if it is no manifest that this code can use. */
export function parseManifest(json: unknown): ModelManifest {
  const manifest = json as Partial<ModelManifest> | null;
  if (typeof manifest !== "object" || manifest === null || !Array.isArray(manifest.files))
    throw new Error("it is not a model manifest");
  if (manifest.format !== MODEL_FORMAT)
    throw new Error(`it has format ${manifest.format}, this version of the page reads ${MODEL_FORMAT}`);
  const sizes = manifest.sizes as Partial<NetworkSizes> | undefined;
  for (const key of ["inputs", "cells", "hidden", "outputs"] as const) {
    const size = sizes?.[key];
    if (!Number.isInteger(size) || size! <= 0) throw new Error(`its sizes lack "${key}"`);
  }
  for (const key of ["name", "asked"] as const)
    if (manifest[key] !== undefined && typeof manifest[key] !== "string")
      throw new Error(`its "${key}" is no text`);
  for (const file of manifest.files as readonly ModelFile[]) {
    const { name, bytes }: Partial<StoredFile> = storedAs(file);
    if (typeof name !== "string" || !Number.isInteger(bytes))
      throw new Error(`it does not say how "${file.name}" is stored`);
  }
  if (!Array.isArray(manifest.rows ?? [])) throw new Error("its rows are no list");
  rowsOf(manifest as ModelManifest);
  return manifest as ModelManifest;
}

/** The units that a manifest names. Throws if the network has no such unit. */
export function rowsOf({
  rows = [],
  sizes,
}: Pick<ModelManifest, "rows" | "sizes">): { readonly signal: Signal; readonly unit: number }[] {
  return rows.map((code) => {
    const [, name, digits] = /^([a-z]+)(\d+)$/i.exec(code) ?? [];
    const signal = SIGNALS.find((one) => one === name);
    const unit = Number(digits);
    if (signal === undefined || !(unit < signalWidth(signal, sizes)))
      throw new Error(`its rows name "${code}", which is no unit of the network`);
    return { signal, unit };
  });
}
