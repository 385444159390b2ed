import type { Engine } from "../../model/engine";
import { runBatch } from "../../model/run-batch";
import { signalValues, type Activations } from "../../model/signals";
import type { AlignedSymbols } from "../../analysis/outcomes";
import type { AnalysisPlan, Block, Portion } from "./plan";

/** Little enough that a cancelled run ends soon, and that what the engine returns takes little memory. */
const POSITIONS_PER_CHUNK = 2_048;

/** What to gather, and into which memory. */
export interface Gathering {
  readonly plan: AnalysisPlan;
  readonly texts: readonly AlignedSymbols[];
  readonly block: Block;
  readonly portion: Portion;
  /** One per slice, [units, positions of the portion's letters]: those of the first letter first. */
  readonly parts: readonly Float32Array[];
}

/** Runs the network over a portion and keeps the block's values at the positions of the letters. */
export async function gather(
  engine: Pick<Engine, "run">,
  { plan, texts, block, portion, parts }: Gathering,
  signal: AbortSignal | undefined,
): Promise<void> {
  const sequences = portion.texts.map((row) => texts[row]!.inputs);
  const next = portion.starts.slice();
  const { direction } = block;
  // The chunks keep the order of the portion, which is by length already.
  for await (const chunk of runBatch(engine, sequences, block.signals, {
    signal,
    direction,
    positionsPerChunk: POSITIONS_PER_CHUNK,
  }))
    chunk.sequences.forEach((row, k) => {
      const places = placesOf(sequences[row]!, plan.letterOf, next);
      keep(chunk.activations[k]!, places, block, portion.starts.at(-1)!, parts);
    });
}

/** Positions of letters in a sequence, and where their values go. */
interface Places {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function placesOf(inputs: Uint8Array, letterOf: Int16Array, next: Uint32Array): Places {
  const from = new Int32Array(inputs.length);
  const to = new Int32Array(inputs.length);
  let count = 0;
  for (let t = 0; t < inputs.length; t++) {
    const letter = letterOf[inputs[t]!]!;
    if (letter < 0) continue;
    from[count] = t;
    to[count++] = next[letter]!++;
  }
  return { from: from.subarray(0, count), to: to.subarray(0, count) };
}

function keep(
  activations: Activations,
  { from, to }: Places,
  { slices }: Block,
  positions: number,
  parts: readonly Float32Array[],
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
