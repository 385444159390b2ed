import { once } from "node:events";

/** Writes text and waits while the reader is behind, so that nothing piles up in memory. */
export async function writeText(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (text !== "" && !stream.write(text)) await once(stream, "drain");
}
