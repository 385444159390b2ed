/** The encodings that text is read in. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

/** What makes bytes no text: where the first such place is, in bytes from 0, and what is wrong there, in words. */
export interface TextFault {
  readonly offset: number;
  readonly reason: string;
}

const REPLACEMENT = "\ufffd";
const NUL = "NUL, as in binary files and in UTF-16 without a byte order mark";

/** The first place that no text has in bytes that are not all of this encoding, or that hold a NUL; undefined if there is none. */
export function findFault(bytes: Uint8Array, encoding: TextEncoding): TextFault | undefined {
  // Lenient decoding puts U+FFFD where something is wrong, but text may have that character of its own.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const suspects = /[\ufffd\0]/g;
  let [offset, counted] = [0, 0];
  for (let match = suspects.exec(text); match !== null; match = suspects.exec(text)) {
    offset += bytesOf(text.slice(counted, match.index), encoding);
    counted = match.index;
    if (match[0] === "\0") return { offset, reason: NUL };
    if (!isReplacement(bytes, offset, encoding))
      return { offset, reason: reasonAt(bytes[offset]!, encoding) };
  }
  return undefined;
}

function bytesOf(text: string, encoding: TextEncoding): number {
  return encoding === "utf-8" ? new TextEncoder().encode(text).length : 2 * text.length;
}

function isReplacement(bytes: Uint8Array, offset: number, encoding: TextEncoding): boolean {
  const length = bytesOf(REPLACEMENT, encoding);
  const here = bytes.subarray(offset, offset + length);
  if (here.length < length) return false;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(here) === REPLACEMENT;
  } catch {
    return false;
  }
}

function reasonAt(byte: number, encoding: TextEncoding): string {
  if (encoding !== "utf-8") return "half a character of UTF-16";
  return `0x${byte.toString(16).toUpperCase().padStart(2, "0")}, which is no UTF-8 there`;
}
