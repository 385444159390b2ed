import type { Cases } from "../../analysis/probe/choose-cases";
import { createSignalLayout, type SignalLayout } from "../../analysis/signal-layout";
import { SIGNALS, signalWidth, type NetworkSizes } from "../../model/signals";
import { cutUnits, type Slice } from "../analysis/plan";

/** What a probe computes from. Every worker gets it and makes the same plan of it. */
export interface ProbeSetup {
  readonly sizes: NetworkSizes;
  readonly sequences: readonly Uint8Array[];
  readonly cases: Pick<Cases, "positions" | "labels" | "chosen" | "heldOut">;
}

/** Some consecutive sequences, which one worker runs. */
export interface ProbePortion {
  readonly first: number;
  readonly end: number;
  /** All their positions. */
  readonly length: number;
  /** Where the cases of each sequence begin among those of the portion, and their total: [end - first + 1]. */
  readonly starts: Uint32Array;
}

/** How the work is cut: the network runs over each portion, then the statistics of each slice are computed. */
export interface ProbePlan {
  readonly layout: SignalLayout;
  readonly slices: readonly Slice[];
  readonly portions: readonly ProbePortion[];
}

/** A third of the shipped network's 228, so that its slices are all full. */
const UNITS_PER_SLICE = 76;

/** Little enough that two workers finish a short text at about the same time; a long one is cut into MOST_PORTIONS. */
const POSITIONS_PER_PORTION = 1_024;
const MOST_PORTIONS = 64;

/** All signals of a network in the order in which a probe's table has them. */
export const probeLayout = (sizes: NetworkSizes): SignalLayout =>
  createSignalLayout(SIGNALS.map((signal) => ({ signal, width: signalWidth(signal, sizes) })));

/** Plans a probe; the same setup gives the same plan. */
export function planProbe({ sizes, sequences, cases }: ProbeSetup): ProbePlan {
  const layout = probeLayout(sizes);
  const slices = layout.ranges.flatMap((range) => cutUnits(range, 0, range.width, UNITS_PER_SLICE));
  return { layout, slices, portions: cutSequences(sequences, cases.positions) };
}

function cutSequences(sequences: readonly Uint8Array[], positions: readonly Int32Array[]): ProbePortion[] {
  const total = sequences.reduce((sum, { length }) => sum + length, 0);
  const enough = Math.max(POSITIONS_PER_PORTION, total / MOST_PORTIONS);
  const portions: ProbePortion[] = [];
  let first = 0;
  let length = 0;
  sequences.forEach((sequence, k) => {
    length += sequence.length;
    if (length < enough && k < sequences.length - 1) return;
    portions.push({ first, end: k + 1, length, starts: startsOf(positions.slice(first, k + 1)) });
    first = k + 1;
    length = 0;
  });
  return portions;
}

function startsOf(positions: readonly Int32Array[]): Uint32Array {
  const starts = new Uint32Array(positions.length + 1);
  positions.forEach(({ length }, k) => (starts[k + 1] = starts[k]! + length));
  return starts;
}
