import type { EngineName } from "../model/engine";
import { planChunks, type SignalChunk } from "../model/run-batch";
import type { Signal } from "../model/signals";
import type { Computed } from "./messages";
import type { ConvertOptions, NetworkClient, RunOptions } from "./network-client";

/** Bulk work on several workers. */
export type NetworkPool = Pick<NetworkClient, "convert" | "run">;

/** Characters that a worker takes at a time: little enough that all are done at about the same time. */
const POSITIONS_PER_PORTION = 8_192;

/**
 * Shares bulk work among clients, which must be loaded or loading. Each takes the next portion when it is done with one, so
 * a slow worker takes fewer, and no more than a portion per worker is under way. Portions of `convert` go in the order
 * of the lines, those of `run` by length. The first failure ends the whole request.
 */
export function createNetworkPool(clients: readonly Pick<NetworkClient, "convert" | "run">[]): NetworkPool {
  if (clients.length === 0) throw new RangeError("a pool needs at least one worker");
  return {
    convert: (lines, { signal, onLine }: ConvertOptions) =>
      share(clients, portionsInOrder(lines), signal, (client, portion, stop) =>
        client.convert(
          portion.map((k) => lines[k]!),
          {
            signal: stop,
            onLine: (k, outputs) => {
              onLine(portion[k]!, outputs);
            },
          },
        ),
      ),
    run: (sequences, signals: readonly Signal[], { signal, onChunk }: RunOptions) => {
      const lengths = sequences.map(({ length }) => length);
      // The longest first: a long one at the end would keep the others waiting.
      const portions = planChunks(lengths, POSITIONS_PER_PORTION).reverse();
      return share(clients, portions, signal, (client, portion, stop) =>
        client.run(
          portion.map((k) => sequences[k]!),
          signals,
          {
            signal: stop,
            onChunk: ({ sequences: rows, activations }: SignalChunk) => {
              onChunk({ sequences: rows.map((row) => portion[row]!), activations });
            },
          },
        ),
      );
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

/** Lets each client take portions until none is left. */
async function share<Client>(
  clients: readonly Client[],
  portions: readonly number[][],
  signal: AbortSignal,
  work: (client: Client, portion: number[], stop: AbortSignal) => Promise<Computed>,
): Promise<Computed> {
  signal.throwIfAborted();
  const started = performance.now();
  const controller = new AbortController();
  const abort = (): void => {
    controller.abort();
  };
  signal.addEventListener("abort", abort);
  const waiting = [...portions];
  let engine: EngineName = "reference";
  const takePortions = async (client: Client): Promise<void> => {
    for (let portion = waiting.shift(); portion !== undefined; portion = waiting.shift())
      ({ engine } = await work(client, portion, controller.signal));
  };
  try {
    await Promise.all(clients.map(takePortions));
  } catch (error) {
    abort();
    throw error;
  } finally {
    signal.removeEventListener("abort", abort);
  }
  return { engine, milliseconds: performance.now() - started };
}
