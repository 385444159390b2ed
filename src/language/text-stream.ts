import { findFault, type TextEncoding, type TextFault } from "./text-fault";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * Text that comes in pieces of bytes: UTF-8, or UTF-16 with a byte order mark, which is dropped; the first two bytes decide.
 * UTF-16 without one is refused as binary is, by its NULs: guessed wrong, it would be nonsense that looks like text.
 * Throws, in words for the user that name the place, if the bytes are binary or in another encoding.
 */
export class TextStream {
  #encoding: TextEncoding | undefined;
  /** The beginning of a character, or of the text, that the last piece cut in two. */
  #rest: Uint8Array = new Uint8Array(0);
  /** How many bytes were decoded, and how many line breaks were among them. */
  #offset = 0;
  #lineBreaks = 0;

  /** The text of this piece, up to its last whole character. Once this has thrown there is no more text. */
  push(bytes: Uint8Array): string {
    const all = joined(this.#rest, bytes);
    this.#encoding ??= all.length < 2 ? undefined : encodingOf(all);
    const whole = this.#encoding === undefined ? 0 : wholeLength(all, this.#encoding);
    this.#rest = all.slice(whole);
    return this.#decode(all.subarray(0, whole));
  }

  /** The end of the text, which is empty unless the text is a single byte. Throws if a character was cut in two. */
  end(): string {
    const rest = this.#rest;
    this.#rest = new Uint8Array(0);
    return this.#decode(rest);
  }

  #decode(bytes: Uint8Array): string {
    if (bytes.length === 0) return "";
    const encoding = this.#encoding ?? "utf-8";
    const decoded = decodedText(bytes, encoding);
    if (decoded === undefined) throw this.#refusal(findFault(bytes, encoding), bytes, encoding);
    const text = this.#offset === 0 && decoded.startsWith(BYTE_ORDER_MARK) ? decoded.slice(1) : decoded;
    this.#offset += bytes.length;
    this.#lineBreaks += lineBreaksIn(text);
    return text;
  }

  #refusal(fault: TextFault | undefined, bytes: Uint8Array, encoding: TextEncoding): Error {
    const { offset, reason } = fault ?? { offset: 0, reason: "unreadable" };
    const before = new TextDecoder(encoding).decode(bytes.subarray(0, offset));
    const line = 1 + this.#lineBreaks + lineBreaksIn(before);
    return new Error(
      `this does not look like text in UTF-8: byte ${this.#offset + offset + 1}, in line ${line}, is ${reason}. ` +
        "Save it as plain text (UTF-8) and try again.",
    );
  }
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** Undefined if that is not all text. */
function decodedText(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

/** How many of the bytes are left without a last character that more bytes may complete. */
function wholeLength(bytes: Uint8Array, encoding: TextEncoding): number {
  return encoding === "utf-8" ? wholeUtf8(bytes) : wholeUtf16(bytes, encoding);
}

function wholeUtf8(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back]!;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return utf8Length(byte) > back ? length - back : length;
  }
  return length;
}

/** Bytes of a character that begins with this one; 1 if none does. */
function utf8Length(first: number): number {
  if (first > 0xf4) return 1;
  return first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

function wholeUtf16(bytes: Uint8Array, encoding: TextEncoding): number {
  const even = bytes.length - (bytes.length % 2);
  const high = bytes[encoding === "utf-16le" ? even - 1 : even - 2];
  const isLeading = high !== undefined && high >= 0xd8 && high <= 0xdb;
  return isLeading ? even - 2 : even;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

function lineBreaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
