import { createReadStream, readFileSync } from "node:fs";
import { decodeText } from "../src/language/decode-text";
import { TextStream } from "../src/language/text-stream";
import { inWords } from "./error-in-words";
import { LineSplitter } from "./line-splitter";

/**
 * The text of a file, read as the page reads it: UTF-8 or UTF-16, without its byte order mark. Throws, in words that name
 * the file, if it is missing, empty, binary or in another encoding.
 */
export function readText(path: string): string {
  let text: string;
  try {
    text = decodeText(readFileSync(path));
  } catch (error) {
    throw withName(path, error);
  }
  if (text.trim() === "") throw new Error(`${path}: the file is empty`);
  return text;
}

/** The lines of such a file, without their ends. */
export function readTextLines(path: string): string[] {
  return readText(path).split(/\r?\n/);
}

/** The same for a file of any size, line by line. */
export async function* streamTextLines(path: string): AsyncGenerator<string> {
  const splitter = new LineSplitter();
  for await (const chunk of decodedChunks(createReadStream(path), path))
    for (const { text } of splitter.push(chunk)) yield text;
  for (const { text } of splitter.end()) yield text;
}

/**
 * Text of a stream of bytes as it comes. Throws, with the name of the stream, where the bytes are no text; nothing of that
 * piece is given.
 */
export async function* decodedChunks(bytes: AsyncIterable<unknown>, name: string): AsyncGenerator<string> {
  const stream = new TextStream();
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) yield stream.push(chunk);
    yield stream.end();
  } catch (error) {
    throw withName(name, error);
  }
}

const withName = (name: string, error: unknown): Error =>
  new Error(`${name}: ${inWords(error)}`, { cause: error });
