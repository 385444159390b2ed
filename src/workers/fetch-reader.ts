import { concatBytes } from "../model/concat";
import type { FileReader } from "../model/load-model";

/**
 * Reads files below a web address, reporting bytes as they arrive. Rejects with the server's answer. The server is asked
 * whether a cached copy is still the newest, so that files of two versions never meet.
 */
export function fetchReader(folder: string): FileReader {
  return async (name, onBytes) => {
    const response = await fetch(new URL(name, folder), { cache: "no-cache" }).catch(() => {
      throw new Error("it could not be downloaded; is the server still running?");
    });
    if (!response.ok)
      throw new Error(`it could not be downloaded (${response.status} ${response.statusText})`);
    if (response.body === null) return new Uint8Array(await response.arrayBuffer());
    const parts: Uint8Array[] = [];
    let received = 0;
    const reader = response.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value);
      received += part.value.length;
      onBytes?.(received);
    }
    return concatBytes(parts);
  };
}
