import { decodeText } from "../../language/decode-text";

/** Longest text that the text field bears well, in UTF-16 units; a longer one is converted as a file. */
export const LONGEST_TEXT = 2_000_000;

/** Most lines that it bears well: each costs a browser work at every key, however short it is. */
export const MOST_LINES = 25_000;

/** Bytes of a UTF-16 unit in UTF-8 at most: letters of Georgian or Chinese have three. */
const MOST_BYTES = 3;

/** Largest file that can have a text of that length, in bytes; asked before it is read. */
export const LARGEST_FILE = MOST_BYTES * LONGEST_TEXT;

/** Whether a text is too long for the text field. */
export function isTooLong(text: string): boolean {
  if (text.length > LONGEST_TEXT) return true;
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0 && lines <= MOST_LINES; at = text.indexOf("\n", at + 1)) lines++;
  return lines > MOST_LINES;
}

/** Throws, in words for the user, if a file of that many bytes is empty or too large; ask before reading it. */
export function checkFileSize(bytes: number): void {
  if (bytes === 0) throw new Error("the file is empty.");
  if (bytes > LARGEST_FILE)
    throw new Error(
      `the file has more than ${LARGEST_FILE / 1e6} MB, which is the most that can be opened here.`,
    );
}

/** The text of a file. Rejects, in words for the user, if it is empty, too large, binary or in an unknown encoding. */
export async function readTextFile(file: Blob): Promise<string> {
  checkFileSize(file.size);
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}
