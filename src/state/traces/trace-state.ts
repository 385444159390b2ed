import type { SignalUnit } from "../../analysis/signal-layout";
import { signalCode } from "../../analysis/signal-name";
import type { LayerChoice } from "../cells/cells-state";

/** Values of the wanted units along the lines around the caret. */
export interface TraceState {
  /** Unit code, such as "c234" -> text of a line -> value at each position of it. */
  readonly values: ReadonlyMap<string, ReadonlyMap<string, Float32Array>>;
  /** Grows with every change. */
  readonly revision: number;
}

export const NO_TRACES: TraceState = { values: new Map(), revision: 0 };

/** A unit's value at each position of a line of text; undefined while it has not been computed. */
export const traceOf = (
  { traces }: { readonly traces: TraceState },
  unit: SignalUnit,
  lineText: string,
): Float32Array | undefined => traces.values.get(signalCode(unit))?.get(lineText);

/** All units of one layer along one line. */
export interface LayerTrace {
  readonly line: number;
  readonly text: string;
  readonly signal: LayerChoice["signal"];
  readonly direction: LayerChoice["direction"];
  /** Number in its signal of the first unit. */
  readonly firstUnit: number;
  readonly units: number;
  readonly length: number;
  /** [units, length] */
  readonly values: Float32Array;
}
