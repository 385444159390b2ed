import type { AlignedSymbols, AmbiguousLetter } from "../../analysis/outcomes";
import { createSignalLayout, type SignalLayout } from "../../analysis/signal-layout";
import { planChunks } from "../../model/run-batch";
import { SIGNALS, signalWidth, type NetworkSizes, type Signal } from "../../model/signals";
import type { Direction } from "../../model/stepper";

/** What an analysis is about. Every worker gets it and makes the same plan of it. */
export interface AnalysisSetup {
  readonly sizes: NetworkSizes;
  readonly texts: readonly AlignedSymbols[];
  /** Letters whose positions are looked at, with their pairs. */
  readonly letters: readonly AmbiguousLetter[];
  /** Bytes of values that all workers together may hold at a time. */
  readonly memory: number;
}

/** Some consecutive units of one signal. */
export interface Slice {
  readonly signal: Signal;
  readonly unit: number;
  readonly units: number;
  /** Number of the first unit among all signals. */
  readonly first: number;
}

/** Signals whose values are gathered in one run over all texts. */
export interface Block {
  /** Set if the LSTM of one direction is enough. */
  readonly direction: Direction | undefined;
  /** What to ask the engine for. */
  readonly signals: readonly Signal[];
  readonly slices: readonly Slice[];
}

/** Some texts, which one worker runs. */
export interface Portion {
  /** Places in the list of texts, the shortest text first. */
  readonly texts: readonly number[];
  /** All their positions. */
  readonly length: number;
  /** Where the positions of each letter begin among those of this portion, and their total: [letters + 1]. */
  readonly starts: Uint32Array;
}

/**
 * How the work is cut: for one block after the other, the network runs over all portions and the values at the letters'
 * positions are kept; then the statistics of the block's slices are computed. The result does not depend on the cut.
 */
export interface AnalysisPlan {
  readonly layout: SignalLayout;
  readonly blocks: readonly Block[];
  readonly portions: readonly Portion[];
  /** Place of each input symbol among the letters, -1 for the others, [inputs]. */
  readonly letterOf: Int16Array;
}

/** A twelfth of the shipped network's 228, so that its slices are all full. */
const UNITS_PER_SLICE = 19;

/** Little enough that all workers finish a block at about the same time. */
const POSITIONS_PER_PORTION = 32_768;

/** Plans an analysis; the same setup gives the same plan. */
export function createPlan({ sizes, texts, letters, memory }: AnalysisSetup): AnalysisPlan {
  const layout = createSignalLayout(SIGNALS.map((signal) => ({ signal, width: signalWidth(signal, sizes) })));
  const letterOf = new Int16Array(sizes.inputs).fill(-1);
  letters.forEach(({ input }, place) => (letterOf[input] = place));
  const lengths = texts.map(({ inputs }) => inputs.length);
  const portions = planChunks(lengths, POSITIONS_PER_PORTION).map((rows): Portion => {
    const starts = new Uint32Array(letters.length + 1);
    for (const row of rows)
      for (const input of texts[row]!.inputs) if (letterOf[input]! >= 0) starts[letterOf[input]! + 1]!++;
    for (let place = 0; place < letters.length; place++) starts[place + 1]! += starts[place]!;
    return { texts: rows, length: rows.reduce((sum, row) => sum + lengths[row]!, 0), starts };
  });
  const positions = portions.reduce((sum, { starts }) => sum + starts.at(-1)!, 0);
  const slicesAtOnce = Math.floor(memory / (4 * UNITS_PER_SLICE * Math.max(1, positions)));
  return { layout, portions, letterOf, blocks: planBlocks(layout, sizes, Math.max(1, slicesAtOnce)) };
}

/** Floats that a slice's part of a portion takes; a slice with fewer units leaves the end unused. */
export const partLength = ({ starts }: Portion): number => UNITS_PER_SLICE * starts.at(-1)!;

/**
 * Blocks of at most so many slices. A run of one LSTM costs half of a run of both, so the signals of the two are kept apart
 * but for those that fit beside the dense layers, which need both.
 */
function planBlocks(layout: SignalLayout, sizes: NetworkSizes, most: number): Block[] {
  const forward = lstmSlices(layout, 0, sizes.cells);
  const backward = lstmSlices(layout, sizes.cells, 2 * sizes.cells);
  const dense = layout.ranges
    .filter(({ signal }) => signal === "output" || signal === "hidden")
    .flatMap((range) => cutUnits(range, 0, range.width, UNITS_PER_SLICE));
  const blocks: Block[] = [];
  while (dense.length > 0) {
    const slices = dense.splice(0, most);
    for (const rest of [forward, backward]) slices.push(...rest.splice(0, most - slices.length));
    blocks.push(blockOf(slices, undefined));
  }
  for (const [rest, direction] of [
    [forward, "forward"],
    [backward, "backward"],
  ] as const)
    while (rest.length > 0) blocks.push(blockOf(rest.splice(0, most), direction));
  return blocks;
}

function blockOf(slices: readonly Slice[], direction: Direction | undefined): Block {
  return { direction, signals: [...new Set(slices.map(({ signal }) => signal))], slices };
}

/** Units `from` to `to` of all signals of the LSTM layer. */
function lstmSlices(layout: SignalLayout, from: number, to: number): Slice[] {
  return layout.ranges
    .filter(({ signal }) => signal !== "output" && signal !== "hidden")
    .flatMap((range) => cutUnits(range, from, to, UNITS_PER_SLICE));
}

/** Units `from` to `to` of a signal, whose first unit has the number `first` among all signals, in slices of `most`. */
export function cutUnits(
  { signal, first }: Pick<Slice, "signal" | "first">,
  from: number,
  to: number,
  most: number,
): Slice[] {
  const slices: Slice[] = [];
  for (let unit = from; unit < to; unit += most)
    slices.push({ signal, unit, units: Math.min(most, to - unit), first: first + unit });
  return slices;
}
