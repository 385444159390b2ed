import type { EngineName } from "../../model/engine";
import { share } from "../share";
import type { ConvertOptions, NetworkClient } from "./network-client";

/** Converting on several workers. */
export type NetworkPool = Pick<NetworkClient, "convert">;

/** Characters that a worker takes at a time: little enough that all are done at about the same time. */
const POSITIONS_PER_PORTION = 8_192;

/**
 * Shares lines among clients, which must be loaded or loading. No more than a portion per worker is under way; portions go in the order
 * of the lines. The first failure ends the whole request.
 */
export function createNetworkPool(clients: readonly NetworkPool[]): NetworkPool {
  if (clients.length === 0) throw new RangeError("a pool needs at least one worker");
  return {
    convert: async (lines, { signal, onLine }: ConvertOptions) => {
      const started = performance.now();
      let engine: EngineName = "reference";
      await share(clients, portionsInOrder(lines), signal, async (client, portion, _, stop) => {
        const some = portion.map((k) => lines[k]!);
        ({ engine } = await client.convert(some, {
          signal: stop,
          onLine: (k, outputs) => onLine(portion[k]!, outputs),
        }));
      });
      return { engine, milliseconds: performance.now() - started };
    },
  };
}

/** Indices of lines by portion, in their order. */
function portionsInOrder(lines: readonly Uint8Array[]): number[][] {
  const portions: number[][] = [];
  let positions = Infinity;
  for (const [k, { length }] of lines.entries()) {
    positions += length;
    if (positions > POSITIONS_PER_PORTION) {
      portions.push([]);
      positions = length;
    }
    portions.at(-1)!.push(k);
  }
  return portions;
}
