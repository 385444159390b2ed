import { TextStream } from "./text-stream";

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, which is dropped. With `more`, the bytes are the
 * beginning of a file that goes on, and a character that they cut in two is dropped. Throws, in words for the user that
 * name the place, if they are binary or in another encoding.
 */
export function decodeText(bytes: Uint8Array, more = false): string {
  const stream = new TextStream();
  const text = stream.push(bytes);
  return more ? text : text + stream.end();
}
