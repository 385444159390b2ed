/** Largest file that is opened, in bytes; the text field itself gets slow far beyond. */
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

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark. Throws, in words for the user, if it is binary or in
 * another encoding.
 */
export function decodeTextFile(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw new TypeError();
    return text;
  } catch {
    throw new Error(
      "this does not look like text in UTF-8. Save it as plain text (UTF-8) and open it again.",
    );
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
