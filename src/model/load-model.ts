import type { Vocabulary } from "../language/vocabulary";
import { parseLayersModel } from "./layers-format";
import { parseManifest, storedAs, type ModelManifest } from "./manifest";
import { ModelFileError, readStoredFile, readModelFiles, type FileReader } from "./read-model-files";
import type { NetworkWeights } from "./weights";

export interface LoadedModel {
  readonly manifest: ModelManifest;
  readonly weights: NetworkWeights;
}

/**
 * Loads and checks a model: manifest, lengths, checksums, alphabets, tensors. `vocabularyOf` gives the alphabets of a language or
 * throws. `onProgress` gets bytes received and bytes in all, as they are stored. Rejects with ModelFileError.
 */
export async function loadModel(
  read: FileReader,
  vocabularyOf: (language: string) => Vocabulary,
  onProgress: (received: number, total: number) => void = () => undefined,
): Promise<LoadedModel> {
  const manifest = parsed("manifest.json", await readStoredFile(read, "manifest.json"), parseManifest);
  const vocabulary = parsedLanguage(manifest, vocabularyOf);
  const files = await readModelFiles(read, manifest, onProgress);
  const file = (name: string): Uint8Array => {
    const bytes = files.get(name);
    if (bytes === undefined) throw new ModelFileError("manifest.json", `it does not list ${name}`);
    return bytes;
  };
  parsed("vocabulary.json", file("vocabulary.json"), (json) => checkVocabulary(json, vocabulary));
  const description = parsed("model.json", file("model.json"), (json) => json);
  const binary = file("weights.bin");
  try {
    return { manifest, weights: parseLayersModel(description, binary, manifest.sizes) };
  } catch (error) {
    const weights = manifest.files.find(({ name }) => name === "weights.bin")!;
    throw ModelFileError.from(storedAs(weights).name, error);
  }
}

function parsedLanguage(
  { language }: ModelManifest,
  vocabularyOf: (language: string) => Vocabulary,
): Vocabulary {
  try {
    return vocabularyOf(language);
  } catch (error) {
    throw ModelFileError.from("manifest.json", error);
  }
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
    throw ModelFileError.from(name, error instanceof SyntaxError ? new Error("it is not valid JSON") : error);
  }
}
