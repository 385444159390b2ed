import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Vocabulary } from "../language/vocabulary";
import { parseLayersModel } from "./layers-format";
import { parseManifest, type ModelFile, type ModelManifest } from "./manifest";
import type { NetworkWeights } from "./weights";

/** Reads one file of a model folder; `onBytes` is called with the bytes received so far. Rejects if there is none. */
export type FileReader = (name: string, onBytes?: (received: number) => void) => Promise<Uint8Array>;

export interface LoadedModel {
  readonly manifest: ModelManifest;
  readonly weights: NetworkWeights;
}

/** A file of the model is missing, cut off, altered or of another version; names the file and the reason. */
export class ModelFileError extends Error {
  override readonly name = "ModelFileError";
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }
}

/**
 * Loads and checks a model: manifest, lengths, checksums, alphabets, tensors. `vocabularyOf` gives the alphabets of a language or
 * throws.
 * `onProgress` gets bytes received and bytes in all. Rejects with ModelFileError.
 */
export async function loadModel(
  read: FileReader,
  vocabularyOf: (language: string) => Vocabulary,
  onProgress: (received: number, total: number) => void = () => undefined,
): Promise<LoadedModel> {
  const manifest = parsed("manifest.json", await readFile(read, "manifest.json"), parseManifest);
  const vocabulary = parsedLanguage(manifest, vocabularyOf);
  const total = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const received = new Map<string, number>();
  onProgress(0, total);
  const contents = await Promise.all(
    manifest.files.map(async (file) => {
      const bytes = await readFile(read, file.name, (count) => {
        received.set(file.name, count);
        onProgress(
          [...received.values()].reduce((sum, n) => sum + n, 0),
          total,
        );
      });
      checkFile(file, bytes);
      return [file.name, bytes] as const;
    }),
  );
  const files = new Map(contents);
  const file = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new ModelFileError("manifest.json", `it does not list ${name}`);
    return bytes;
  };
  parsed("vocabulary.json", file("vocabulary.json"), (json) => checkVocabulary(json, vocabulary));
  const description = parsed("model.json", file("model.json"), (json) => json);
  try {
    return { manifest, weights: parseLayersModel(description, file("weights.bin"), manifest.sizes) };
  } catch (error) {
    throw new ModelFileError("weights.bin", messageOf(error));
  }
}

function parsedLanguage(
  { language }: ModelManifest,
  vocabularyOf: (language: string) => Vocabulary,
): Vocabulary {
  try {
    return vocabularyOf(language);
  } catch (error) {
    throw new ModelFileError("manifest.json", messageOf(error));
  }
}

async function readFile(
  read: FileReader,
  name: string,
  onBytes?: (received: number) => void,
): Promise<Uint8Array> {
  try {
    return await read(name, onBytes);
  } catch (error) {
    throw new ModelFileError(name, messageOf(error));
  }
}

function checkFile(file: ModelFile, bytes: Uint8Array): void {
  if (bytes.length !== file.bytes)
    throw new ModelFileError(
      file.name,
      `it has ${bytes.length} bytes instead of ${file.bytes}; the download broke off or the file was changed`,
    );
  if (bytesToHex(sha256(bytes)) !== file.sha256)
    throw new ModelFileError(file.name, "its checksum is wrong; the file was changed or damaged");
}

function checkVocabulary(json: unknown, vocabulary: Vocabulary): void {
  for (const side of ["inputs", "outputs"] as const) {
    const symbols = (json as Record<string, unknown> | null)?.[side];
    const expected = vocabulary[side];
    if (
      !Array.isArray(symbols) ||
      symbols.length !== expected.length ||
      symbols.some((s, i) => s !== expected[i])
    )
      throw new Error(
        `its ${side} are not those of the language pack; model and page are of different versions`,
      );
  }
}

function parsed<T>(name: string, bytes: Uint8Array, parse: (json: unknown) => T): T {
  try {
    return parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch (error) {
    throw new ModelFileError(name, error instanceof SyntaxError ? "it is not valid JSON" : messageOf(error));
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
