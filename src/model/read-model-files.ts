import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { expandSparse } from "./expand-sparse";
import { storedAs, type ModelFile, type ModelManifest } from "./manifest";

/** Reads one file of a model folder; `onBytes` is called with the bytes received so far. Rejects if there is none. */
export type FileReader = (name: string, onBytes?: (received: number) => void) => Promise<Uint8Array>;

/** A file of the model is missing, cut off, altered or of another version; names the file and the reason. */
export class ModelFileError extends Error {
  override readonly name = "ModelFileError";
  constructor(
    readonly file: string,
    readonly reason: string,
  ) {
    super(`${file}: ${reason}`);
  }

  /** Something else that was thrown, as the fault of a file. */
  static from(file: string, error: unknown): ModelFileError {
    return new ModelFileError(file, error instanceof Error ? error.message : String(error));
  }
}

/**
 * All files that a manifest lists, by their names, checked, and expanded where they are stored sparsely. `onProgress` gets bytes
 * received and bytes in all, as they are stored. Rejects with ModelFileError, which names the file that is in the folder.
 */
export async function readModelFiles(
  read: FileReader,
  { files }: Pick<ModelManifest, "files">,
  onProgress: (received: number, total: number) => void,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const total = files.reduce((sum, file) => sum + storedAs(file).bytes, 0);
  const received = new Map<string, number>();
  onProgress(0, total);
  const contents = files.map(async (file) => {
    const bytes = await readStoredFile(read, storedAs(file).name, (count) => {
      received.set(file.name, count);
      onProgress(
        [...received.values()].reduce((sum, n) => sum + n, 0),
        total,
      );
    });
    return [file.name, checkedContents(file, bytes)] as const;
  });
  return new Map(await Promise.all(contents));
}

/** One file as it is in the folder. Rejects with ModelFileError. */
export async function readStoredFile(
  read: FileReader,
  name: string,
  onBytes?: (received: number) => void,
): Promise<Uint8Array> {
  try {
    return await read(name, onBytes);
  } catch (error) {
    throw ModelFileError.from(name, error);
  }
}

/** The contents of a file from what is in the folder. One checksum serves both: that of the contents. */
function checkedContents(file: ModelFile, bytes: Uint8Array): Uint8Array {
  const stored = storedAs(file);
  if (bytes.length !== stored.bytes)
    throw new ModelFileError(
      stored.name,
      `it has ${bytes.length} bytes instead of ${stored.bytes}; the download broke off or the file was changed`,
    );
  const contents = file.stored === undefined ? bytes : expanded(file, bytes);
  if (bytesToHex(sha256(contents)) !== file.sha256)
    throw new ModelFileError(stored.name, "its checksum is wrong; the file was changed or damaged");
  return contents;
}

function expanded(file: ModelFile, bytes: Uint8Array): Uint8Array {
  try {
    return expandSparse(bytes, file.bytes);
  } catch (error) {
    throw ModelFileError.from(storedAs(file).name, error);
  }
}
