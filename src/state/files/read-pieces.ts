import type { TextLine } from "../../language/lines";
import { createLineStream } from "../../language/split-stream";
import { TextStream } from "../../language/text-stream";

/** Some lines of a file, one after the other. */
export interface FilePiece {
  readonly lines: readonly TextLine[];
  /** Bytes of the file that have been read for this piece and those before it. */
  readonly bytes: number;
}

/** Little enough that progress is seen, and enough for several workers. */
const UNITS_PER_PIECE = 32_768;
const MOST_LINES = 4_096;

/** Bytes read at a time. */
const BYTES_PER_READ = 65_536;

/**
 * Reads a file piece by piece, each when it is asked for; all lines with their breaks, joined, are the text. Throws, in
 * words for the user, if it is no text, and what the browser throws when it cannot read the file.
 */
export async function* readPieces(file: Blob): AsyncGenerator<FilePiece> {
  const decoder = new TextStream();
  const stream = createLineStream();
  let waiting: TextLine[] = [];
  let units = 0;
  for (let bytes = 0; ;) {
    const end = Math.min(file.size, bytes + BYTES_PER_READ);
    const read = new Uint8Array(await file.slice(bytes, end).arrayBuffer());
    bytes = end;
    const isLast = bytes === file.size;
    const lines = stream.push(decoder.push(read));
    if (isLast) lines.push(...stream.push(decoder.end()), ...stream.end());
    for (const line of lines) {
      waiting.push(line);
      units += line.text.length;
      if (units < UNITS_PER_PIECE && waiting.length < MOST_LINES) continue;
      yield { lines: waiting, bytes };
      waiting = [];
      units = 0;
    }
    if (!isLast) continue;
    if (waiting.length > 0) yield { lines: waiting, bytes };
    return;
  }
}
