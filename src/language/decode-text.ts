/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, which is dropped. With `more`, the bytes are the
 * beginning of a file that goes on, and a character that they cut in two is dropped. Throws, in words for the user, if
 * they are binary or in another encoding.
 */
export function decodeText(bytes: Uint8Array, more = false): string {
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes, { stream: more });
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
