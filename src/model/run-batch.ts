import type { Engine } from "./engine";
import type { Activations, Signal } from "./signals";
import type { Direction } from "./stepper";

/** Some sequences of a batch that are done. */
export interface SignalChunk {
  /** Indices into the list of sequences. */
  readonly sequences: readonly number[];
  /** Their signals, in the same order. */
  readonly activations: readonly Activations[];
}

export interface BatchOptions {
  /** Aborting ends the batch with the signal's reason, after the chunk that is running. */
  readonly signal?: AbortSignal | undefined;
  /** Characters in a chunk; a longer sequence is a chunk of its own. This bounds the memory. */
  readonly positionsPerChunk?: number;
  /** Only this LSTM's half of the signals is wanted, and neither hidden nor output. */
  readonly direction?: Direction | undefined;
}

/** 16 MB for each signal of 456 units. */
export const POSITIONS_PER_CHUNK = 8_192;

/**
 * Runs many sequences in chunks of similar length, so that an engine reads its weights once for several of them, and
 * yields each chunk as it is done. Nothing but the chunk is held. Messages are let in between two chunks.
 */
export async function* runBatch(
  engine: Pick<Engine, "run">,
  sequences: readonly Uint8Array[],
  signals: readonly Signal[],
  { signal, positionsPerChunk = POSITIONS_PER_CHUNK, direction }: BatchOptions = {},
): AsyncGenerator<SignalChunk> {
  for (const rows of planChunks(
    sequences.map(({ length }) => length),
    positionsPerChunk,
  )) {
    await breathe();
    signal?.throwIfAborted();
    const activations = await engine.run(
      rows.map((row) => sequences[row]!),
      signals,
      direction,
    );
    signal?.throwIfAborted();
    yield { sequences: rows, activations };
  }
}

/** Indices by chunk, the shortest sequences first; a chunk holds at most so many positions, or one sequence. */
export function planChunks(lengths: readonly number[], positions: number): number[][] {
  const order = lengths.map((_, row) => row).sort((a, b) => lengths[a]! - lengths[b]!);
  const chunks: number[][] = [];
  let sum = Infinity;
  for (const row of order) {
    sum += lengths[row]!;
    if (sum > positions) {
      chunks.push([]);
      sum = lengths[row]!;
    }
    chunks.at(-1)!.push(row);
  }
  return chunks;
}

/** Lets messages that arrived meanwhile be handled. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
