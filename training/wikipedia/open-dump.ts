import { spawn } from "node:child_process";
import { once } from "node:events";
import { createReadStream, statSync } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { decodedChunks } from "../read-text";

/** A dump as text, and how far its file has been read. */
export interface OpenDump {
  readonly chunks: AsyncIterable<string>;
  readonly bytes: number;
  readonly bytesRead: () => number;
}

/** Opens a dump, unpacking .gz and .bz2 by its name. Reading throws if it cannot be unpacked. */
export function openDump(path: string, bzip2 = "bzip2"): OpenDump {
  const { size } = statSync(path);
  const file = createReadStream(path);
  const bytes = path.endsWith(".bz2") ? unpackBzip2(file, bzip2) : path.endsWith(".gz") ? gunzip(file) : file;
  return {
    chunks: decodedChunks(bytes, path),
    bytes: size,
    bytesRead: () => file.bytesRead,
  };
}

function gunzip(file: NodeJS.ReadableStream): AsyncIterable<Uint8Array> {
  // An error ends the result too, and reading it throws; there is nothing to add here.
  return pipeline(file, createGunzip(), () => undefined);
}

/** Through the bzip2 program: Node has no bzip2, and the packages that have it are several times slower. */
async function* unpackBzip2(file: NodeJS.ReadableStream, program: string): AsyncGenerator<Uint8Array> {
  const child = spawn(program, ["-dc"], { stdio: ["pipe", "pipe", "ignore"] });
  let failure: Error | undefined;
  child.on("error", () => {
    failure = new Error(`cannot run ${program}; install it, or unpack the dump first`);
  });
  const closed = once(child, "close").catch(() => [1]) as Promise<[number | null]>;
  // If the program ends early, its exit code tells why.
  pipeline(file, child.stdin, () => undefined);
  yield* child.stdout as AsyncIterable<Uint8Array>;
  const [code] = await closed;
  if (failure !== undefined) throw failure;
  if (code !== 0) throw new Error(`${program} ended with code ${code}: the dump is damaged or no bzip2 file`);
}
