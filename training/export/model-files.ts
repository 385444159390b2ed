import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { LanguagePack } from "../../src/language/pack";
import type { Vocabulary } from "../../src/language/vocabulary";
import { MODEL_FORMAT, storedAs, type ModelManifest } from "../../src/model/manifest";
import { toLayersFiles, type WeightStorage } from "./layers-files";
import { checkAlphabets, type RunDescription, type TrainedRun } from "./read-run";
import { withoutFileNames } from "./log-names";
import { storedFile, storedWeights } from "./stored-weights";
import { verifyFiles, type GoldenSentence } from "./verify-files";

export interface ModelFolder {
  /** What the folder holds, by file name: either weights.bin or weights.sparse. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: ModelManifest;
  readonly golden: readonly GoldenSentence[];
}

/** What the manifest says of a network among others of its language. */
export interface ModelWords {
  readonly name?: string | undefined;
  readonly asked?: string | undefined;
}

/**
 * Everything that a model folder holds, made from a run and checked against stock tf.layers before anything is written. Weights
 * that are mostly zero are stored sparsely. Throws if the alphabets are outdated or the check fails.
 */
export async function modelFiles(
  run: TrainedRun,
  pack: LanguagePack,
  vocabulary: Vocabulary,
  storage: WeightStorage,
  { name, asked }: ModelWords = {},
): Promise<ModelFolder> {
  checkAlphabets(run.description, vocabulary);
  const { description, binary } = await toLayersFiles(run.weights, storage);
  const stored = [
    storedFile("model.json", json(description)),
    storedWeights(binary),
    storedFile("vocabulary.json", json({ inputs: vocabulary.inputs, outputs: vocabulary.outputs })),
  ];
  const manifest: ModelManifest = {
    format: MODEL_FORMAT,
    language: pack.code,
    ...(name !== undefined && { name }),
    ...(asked !== undefined && { asked }),
    version: bytesToHex(sha256(binary)).slice(0, 12),
    sizes: run.weights.sizes,
    files: stored.map(({ entry }) => entry),
  };
  const files = new Map(stored.map(({ entry, bytes }) => [storedAs(entry).name, bytes]));
  files.set("manifest.json", json(manifest));
  const golden = await verifyFiles(files, { modelJson: files.get("model.json")!, binary }, pack, vocabulary);
  files.set("golden.json", json({ version: manifest.version, sentences: golden }));
  files.set("settings.json", json(settingsOf(run.description, manifest.version, storage)));
  return { files, manifest, golden };
}

/** How the model was made. */
function settingsOf(
  { training, data, log }: RunDescription,
  version: string,
  storage: WeightStorage,
): unknown {
  return {
    version,
    storage,
    training,
    data: { settings: data.settings, charactersByKind: data.charactersByKind },
    log: withoutFileNames(log),
  };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
