import type { Engine } from "../../model/engine";
import { runBatch } from "../../model/run-batch";
import { signalValues, type Activations, type Signal } from "../../model/signals";
import type { Direction } from "../../model/stepper";
import type { Slice } from "./plan";

/** Some positions of a sequence, and where their values go among all that are kept. */
export interface KeptPlaces {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Which values of a run are kept, and in which memory. */
export interface Keeping {
  readonly signals: readonly Signal[];
  /** Set if the LSTM of one direction is enough. */
  readonly direction?: Direction | undefined;
  readonly slices: readonly Slice[];
  /** Little enough that a cancelled run ends soon, and that what the engine returns takes little memory. */
  readonly positionsPerChunk: number;
  /** Asked once for each sequence, in the order of their lengths. */
  readonly placesOf: (row: number) => KeptPlaces;
  /** Positions kept of all sequences. */
  readonly positions: number;
  /** One per slice, [units, positions]. */
  readonly parts: readonly Float32Array[];
}

/** Runs the network over sequences and keeps the values of slices at some positions. */
export async function gather(
  engine: Pick<Engine, "run">,
  sequences: readonly Uint8Array[],
  keeping: Keeping,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { signals, direction, placesOf, positionsPerChunk } = keeping;
  const options = { signal, direction, positionsPerChunk };
  for await (const chunk of runBatch(engine, sequences, signals, options))
    chunk.sequences.forEach((row, k) => keep(chunk.activations[k]!, placesOf(row), keeping));
}

function keep(
  activations: Activations,
  { from, to }: KeptPlaces,
  { slices, positions, parts }: Keeping,
): void {
  if (activations.length === 0) return;
  slices.forEach(({ signal, unit, units }, k) => {
    const values = signalValues(activations, signal);
    const width = values.length / activations.length;
    const part = parts[k]!;
    for (let u = 0; u < units; u++) {
      const column = unit + u;
      const row = u * positions;
      for (let j = 0; j < from.length; j++) part[row + to[j]!] = values[from[j]! * width + column]!;
    }
  });
}
