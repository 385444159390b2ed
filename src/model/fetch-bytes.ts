import { concatBytes } from "./concat";

export interface FetchOptions {
  /** Gets the bytes received so far. */
  readonly onBytes?: ((received: number) => void) | undefined;
  readonly cache?: RequestCache;
  /** Milliseconds without a byte after which nothing is expected any more. */
  readonly patience?: number;
}

/** Long for a bad connection, short for somebody who waits. */
const PATIENCE = 20_000;

/** Downloads a file. Rejects, in words that follow its name, with the server's answer or when no more of it comes. */
export async function fetchBytes(
  address: string | URL,
  { onBytes, cache = "default", patience = PATIENCE }: FetchOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const stalled = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), patience);
  };
  wait();
  try {
    const response = await fetch(address, { cache, signal: stalled.signal }).catch(() => {
      throw new Error("it could not be downloaded; is the server still running?");
    });
    if (!response.ok)
      throw new Error(`it could not be downloaded (${response.status} ${response.statusText})`);
    return await readParts(response, (received) => {
      wait();
      onBytes?.(received);
    });
  } catch (error) {
    if (!stalled.signal.aborted) throw error;
    throw new Error(`its download stands still: nothing came for ${patience / 1_000} seconds`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

async function readParts(
  response: Response,
  onBytes: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    received += part.value.length;
    onBytes(received);
  }
  return concatBytes(parts);
}
