import type { NetworkTeam } from "../../workers/network/network-team";
import type { FileProgress } from "./conversion-state";
import { convertPiece } from "./convert-piece";
import type { FileSink } from "./file-sink";
import type { Writing } from "../typing/result";
import { readPieces, type FilePiece } from "./read-pieces";

export interface FileOptions {
  readonly file: Blob;
  readonly sink: Pick<FileSink, "write">;
  readonly client: Pick<NetworkTeam, "convert">;
  readonly writing: Writing;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: FileProgress) => void;
}

/** Pieces in work: one more than is waited for, so that no worker is idle at the end of one. */
const IN_FLIGHT = 2;

/** Converts a file piece by piece; in memory are no more pieces than are in work. */
export async function convertFile(options: FileOptions): Promise<void> {
  const { file, sink, client, writing, signal, onProgress } = options;
  const started = performance.now();
  const working: { readonly piece: FilePiece; readonly text: Promise<string> }[] = [];
  let units = 0;

  const writeOldest = async (): Promise<void> => {
    const { piece, text } = working.shift()!;
    await sink.write(await text);
    signal.throwIfAborted();
    for (const line of piece.lines) units += line.text.length + line.lineBreak.length;
    const elapsed = performance.now() - started;
    onProgress({
      bytes: piece.bytes,
      total: file.size,
      speed: (1000 * units) / elapsed,
      millisecondsLeft: (elapsed * (file.size - piece.bytes)) / piece.bytes,
    });
  };

  for await (const piece of readPieces(file)) {
    signal.throwIfAborted();
    const text = convertPiece(piece.lines, writing, client, signal);
    // Whoever writes it hears of a failure; until then it is nobody's.
    text.catch(() => undefined);
    working.push({ piece, text });
    if (working.length === IN_FLIGHT) await writeOldest();
  }
  while (working.length > 0) await writeOldest();
}
