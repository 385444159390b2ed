import { fetchBytes } from "../model/fetch-bytes";
import type { FileReader } from "../model/read-model-files";

/**
 * Reads files below a web address, reporting bytes as they arrive. Rejects with the server's answer. The server is asked
 * whether a cached copy is still the newest, so that files of two versions never meet.
 */
export function fetchReader(folder: string): FileReader {
  return (name, onBytes) => fetchBytes(new URL(name, folder), { cache: "no-cache", onBytes });
}
