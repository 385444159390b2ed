import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { LanguagePack } from "../../src/language/pack";
import type { Vocabulary } from "../../src/language/vocabulary";
import { MODEL_FORMAT, type ModelManifest } from "../../src/model/manifest";
import { toLayersFiles, type WeightStorage } from "./layers-files";
import { checkAlphabets, type RunDescription, type TrainedRun } from "./read-run";
import { verifyFiles, type GoldenSentence } from "./verify-files";

export interface ModelFolder {
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: ModelManifest;
  readonly golden: readonly GoldenSentence[];
}

/**
 * Everything that a model folder holds, made from a run and checked against stock tf.layers before anything is written.
 * Throws if the alphabets are outdated or the check fails.
 */
export async function modelFiles(
  run: TrainedRun,
  pack: LanguagePack,
  vocabulary: Vocabulary,
  storage: WeightStorage,
): Promise<ModelFolder> {
  checkAlphabets(run.description, vocabulary);
  const { description, binary } = await toLayersFiles(run.weights, storage);
  const files = new Map<string, Uint8Array>([
    ["model.json", json(description)],
    ["weights.bin", binary],
    ["vocabulary.json", json({ inputs: vocabulary.inputs, outputs: vocabulary.outputs })],
  ]);
  const manifest: ModelManifest = {
    format: MODEL_FORMAT,
    language: pack.code,
    version: bytesToHex(sha256(binary)).slice(0, 12),
    sizes: run.weights.sizes,
    files: Array.from(files, ([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: bytesToHex(sha256(bytes)),
    })),
  };
  files.set("manifest.json", json(manifest));
  const golden = await verifyFiles(files, pack, vocabulary);
  files.set("golden.json", json({ version: manifest.version, sentences: golden }));
  files.set("settings.json", json(settingsOf(run.description, manifest.version, storage)));
  return { files, manifest, golden };
}

/** How the model was made. Validation texts go by their rule set, not by the name of their file. */
function settingsOf(
  { training, data, log }: RunDescription,
  version: string,
  storage: WeightStorage,
): unknown {
  const rename = (entry: Readonly<Record<string, unknown>>): unknown =>
    Object.fromEntries(
      Object.entries(entry).map(([key, value]) => [key.replace(/^valid-.*-/, "valid-"), value]),
    );
  return {
    version,
    storage,
    training,
    data: { settings: data.settings, charactersByKind: data.charactersByKind },
    log: log.map(rename),
  };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
