/**
 * Text as few letters, digits, "-" and "_" for a link: a digit that says how its characters are bytes, then in base64url
 * three bytes that tell whether it arrived whole, and the bytes in raw DEFLATE.
 */
import { deflateSync, Inflate } from "fflate";

/**
 * Longest text put into a link, in UTF-16 units. Nor is a longer one unpacked: a link of a few characters could unfold to
 * gigabytes.
 */
export const LONGEST_LINKED = 20_000;

/** Bytes of a character in the widest of the encodings. */
const WIDEST = 3;

/** Input that is unfolded at once: it becomes a thousand times as long at most. */
const STEP = 1_024;

/** First the usual one; the other keeps halves of a surrogate pair, which UTF-8 does not know. */
const ENCODINGS = {
  "1": {
    toBytes: (text: string): Uint8Array => new TextEncoder().encode(text),
    toText: (bytes: Uint8Array): string => UTF8.decode(bytes),
  },
  "2": { toBytes: toUnits, toText: fromUnits },
} as const;

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function packText(text: string): string {
  const kind = isWellFormed(text) ? "1" : "2";
  const bytes = ENCODINGS[kind].toBytes(text);
  const packed = deflateSync(bytes, { level: 9 });
  const all = new Uint8Array(CHECK_BYTES + packed.length);
  all.set(checkOf(bytes));
  all.set(packed, CHECK_BYTES);
  return kind + toBase64(all);
}

/** Undefined if it was not packed by `packText`, has been damaged or is longer than a link can hold. */
export function unpackText(value: string): string | undefined {
  const [, kind, letters] = /^([12])([\w-]+)$/.exec(value) ?? [];
  if (letters === undefined || letters.length > 2 * WIDEST * LONGEST_LINKED) return undefined;
  try {
    const all = fromBase64(letters);
    const bytes = inflated(all.subarray(CHECK_BYTES));
    if (!checkOf(bytes).every((byte, k) => byte === all[k])) return undefined;
    const text = ENCODINGS[kind as keyof typeof ENCODINGS].toText(bytes);
    return text.length > LONGEST_LINKED ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Whether every half of a surrogate pair has its other half. */
export const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Throws at the first byte too many. */
function inflated(packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((part) => {
    size += part.length;
    if (size > WIDEST * LONGEST_LINKED) throw new Error("longer than a link can hold");
    parts.push(part);
  });
  for (let at = 0; at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const part of parts) {
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

const CHECK_BYTES = 3;

/** FNV-1a: one damaged link in 16 million would pass. */
function checkOf(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return Uint8Array.of(hash, hash >>> 8, hash >>> 16);
}

function toBase64(bytes: Uint8Array): string {
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return letters.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const fromBase64 = (letters: string): Uint8Array =>
  Uint8Array.from(atob(letters.replaceAll("-", "+").replaceAll("_", "/")), (byte) => byte.charCodeAt(0));

function toUnits(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let k = 0; k < text.length; k++) view.setUint16(2 * k, text.charCodeAt(k));
  return new Uint8Array(view.buffer);
}

function fromUnits(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / 2 }, (_, k) => String.fromCharCode(view.getUint16(2 * k))).join(
    "",
  );
}
