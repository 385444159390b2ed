import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { ModelFile } from "../../src/model/manifest";
import { storeSparse } from "./store-sparse";

/** The two forms of the weights in a folder; it has one of them. */
export const WEIGHT_FILES = ["weights.bin", "weights.sparse"] as const;

/** Share of the plain file below which the sparse one is worth that stock tf.loadLayersModel cannot open the folder. */
const WORTHWHILE = 0.75;

/** A file's entry in the manifest, and what is in the folder of it. */
export interface StoredEntry {
  readonly entry: ModelFile;
  readonly bytes: Uint8Array;
}

/** A file as it is. */
export const storedFile = (name: string, bytes: Uint8Array): StoredEntry => ({
  entry: { name, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) },
  bytes,
});

/** weights.bin, as weights.sparse if that is much smaller. */
export function storedWeights(binary: Uint8Array): StoredEntry {
  const [plain, sparse] = WEIGHT_FILES;
  const file = storedFile(plain, binary);
  const bytes = storeSparse(binary);
  if (bytes.length >= WORTHWHILE * binary.length) return file;
  return { entry: { ...file.entry, stored: { name: sparse, bytes: bytes.length } }, bytes };
}
