import type { SignalUnit } from "../../analysis/signal-layout";
import type { Engine } from "../../model/engine";
import { runBatch } from "../../model/run-batch";
import { signalValues, type Activations } from "../../model/signals";

/** Some units along one line, [units, length]. */
export interface Trace {
  /** Place in the list of lines. */
  readonly line: number;
  readonly values: Float32Array;
}

/** Little enough that a keystroke does not wait long for its turn. */
const POSITIONS_PER_CHUNK = 1_024;

/** Values of some units along lines, whole passes each, a line at a time. */
export async function* trace(
  engine: Pick<Engine, "run">,
  lines: readonly Uint8Array[],
  units: readonly SignalUnit[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Trace> {
  const signals = [...new Set(units.map((unit) => unit.signal))];
  const options = { signal, positionsPerChunk: POSITIONS_PER_CHUNK };
  for await (const { sequences, activations } of runBatch(engine, lines, signals, options))
    for (const [k, line] of sequences.entries()) yield { line, values: unitRows(activations[k]!, units) };
}

/** The values of units, [units, length]. Throws a RangeError if a signal has no such unit. */
function unitRows(activations: Activations, units: readonly SignalUnit[]): Float32Array {
  const { length } = activations;
  const rows = new Float32Array(units.length * length);
  units.forEach(({ signal, unit }, row) => {
    const values = signalValues(activations, signal);
    const width = length > 0 ? values.length / length : 0;
    if (length > 0 && !(unit >= 0 && unit < width))
      throw new RangeError(`"${signal}" has units 0 to ${width - 1}, not ${unit}`);
    for (let t = 0; t < length; t++) rows[row * length + t] = values[t * width + unit]!;
  });
  return rows;
}
