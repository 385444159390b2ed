import { decodeText } from "../language/decode-text";

/** Largest file that is opened for typing, in bytes; the text field itself gets slow far beyond. */
export const LARGEST_FILE = 4_000_000;

/** Throws, in words for the user, if a file of that many bytes is empty or too large; ask before reading it. */
export function checkFileSize(bytes: number): void {
  if (bytes === 0) throw new Error("the file is empty.");
  if (bytes > LARGEST_FILE)
    throw new Error(
      `the file has more than ${LARGEST_FILE / 1e6} MB, which is the most that can be opened here. ` +
        "For more there is a command line, npm run translit.",
    );
}

/** The text of a file. Rejects, in words for the user, if it is empty, too large, binary or in an unknown encoding. */
export async function readTextFile(file: Blob): Promise<string> {
  checkFileSize(file.size);
  return decodeText(new Uint8Array(await file.arrayBuffer()));
}
