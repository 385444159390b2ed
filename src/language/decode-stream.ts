/** Bytes of a text file that come in pieces, as text. */
export interface TextDecoderStream {
  /** The characters that are complete with these bytes. Throws NotText. */
  push(bytes: Uint8Array): string;
  /** The last characters. Throws NotText if the file ends in the middle of one. */
  end(): string;
}

/** Bytes that are no text; the message is in words for the user. */
export class NotText extends Error {
  override readonly name = "NotText";
  /** Offset of the first byte that is no text, or of the piece that it is in when the decoder does not tell. */
  readonly place: number;
  constructor(what: string, place: number) {
    super(`${what} Save it as plain text (UTF-8) and choose it again.`);
    this.place = place;
  }
}

const COUNT = new Intl.NumberFormat("en-GB");

/**
 * Reads UTF-8, or UTF-16 with a byte order mark, which is dropped, however the bytes are cut: the streaming sister of
 * `decodeText`.
 */
export function createTextDecoder(): TextDecoderStream {
  let decoder: TextDecoder | undefined;
  /** The first bytes, until a byte order mark would be complete. */
  let head: Uint8Array = new Uint8Array(0);
  /** The bytes of a letter that the last piece has cut in two, and how many bytes came before them. */
  let cut: Uint8Array = new Uint8Array(0);
  let place = 0;

  const decode = (bytes: Uint8Array, more: boolean): string => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    const since = join(cut, bytes);
    let text;
    try {
      text = decoder.decode(bytes, { stream: more });
    } catch {
      const at = place + (decoder.encoding === "utf-8" ? goodBytes(since) : 0);
      throw new NotText(
        `this is not text in UTF-8: what stands at byte ${COUNT.format(at + 1)} is no letter.`,
        at,
      );
    }
    if (text.includes("\0")) throw new NotText("this is no text: there are zeros in it.", place);
    cut = since.slice(decoder.encoding === "utf-8" ? lastStart(since) : since.length);
    place += since.length - cut.length;
    return text;
  };

  return {
    push: (bytes) => {
      if (decoder !== undefined) return decode(bytes, true);
      head = join(head, bytes);
      return head.length < MARK ? "" : decode(head, true);
    },
    end: () => decode(decoder === undefined ? head : new Uint8Array(0), false),
  };
}

/** Bytes of the longest byte order mark that tells the encodings apart. */
const MARK = 2;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** Where the last letter of UTF-8 bytes begins if it is not complete, else their length. */
function lastStart(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte >= 0xc0) return bytes.length - (back < letterBytes(byte) ? back : 0);
    if (byte < 0x80) break;
  }
  return bytes.length;
}

/** Bytes of the letter that a byte begins. */
const letterBytes = (first: number): number => (first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2);

/** How many bytes can begin a text, found by halving. */
function goodBytes(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isStart(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
