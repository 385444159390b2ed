import type { Signal } from "../model/signals";
import { rankDescending } from "./rank";
import { rangeOfSignal, type SignalLayout } from "./signal-layout";

/** Units in the article's picture. */
export const GRAPH_SIZES = { output: 6, hidden: 12, direction: 10 } as const;

/** Rows of the picture under h, in the article's order; each shows the units of h. */
export const GRAPH_ROWS = ["o", "c", "i", "g", "f", "cPrev"] as const satisfies readonly Signal[];

/** Statistics of one pair over all signals, [layout.count] each. */
export interface PairSignals {
  /** Output symbol of the pair. */
  readonly output: number;
  readonly casesP: number;
  readonly casesN: number;
  readonly distances: ArrayLike<number>;
  readonly meansP: ArrayLike<number>;
  readonly meansN: ArrayLike<number>;
}

/** Units to draw for a pair, by their place in their layer. */
export interface GraphUnits {
  /** The right symbol, then up to five competitors: those with the highest mean probability at the letter. */
  readonly output: readonly number[];
  /** By distance, the largest first. */
  readonly hidden: readonly number[];
  /** Units of h of the forward LSTM, by distance. GRAPH_ROWS show the same units. */
  readonly forward: readonly number[];
  /** Units of h of the backward LSTM, by distance; numbered on after the forward LSTM's. */
  readonly backward: readonly number[];
}

/** Chooses the units of the article's picture for a pair. */
export function selectGraphUnits(pair: PairSignals, layout: SignalLayout): GraphUnits {
  const best = (signal: Signal, from: number, to: number, limit: number): number[] => {
    const { first } = rangeOfSignal(layout, signal);
    const distances = Array.from({ length: to - from }, (_, k) => pair.distances[first + from + k]!);
    return rankDescending(distances, limit).map((k) => from + k);
  };
  const h = rangeOfSignal(layout, "h").width;
  return {
    output: [pair.output, ...competitors(pair, layout)].slice(0, GRAPH_SIZES.output),
    hidden: best("hidden", 0, rangeOfSignal(layout, "hidden").width, GRAPH_SIZES.hidden),
    forward: best("h", 0, h / 2, GRAPH_SIZES.direction),
    backward: best("h", h / 2, h, GRAPH_SIZES.direction),
  };
}

/** A symbol with a smaller (mean) probability is no competitor: the letter never becomes it. */
export const LEAST_PROBABILITY = 1e-5;

/** The other output symbols by their mean probability over all positions of the letter, the highest first. */
function competitors(
  { output, casesP, casesN, meansP, meansN }: PairSignals,
  layout: SignalLayout,
): number[] {
  const { first, width } = rangeOfSignal(layout, "output");
  const means = Array.from(
    { length: width },
    (_, k) => (casesP * meansP[first + k]! + casesN * meansN[first + k]!) / (casesP + casesN),
  );
  return rankDescending(means).filter((symbol) => symbol !== output && means[symbol]! >= LEAST_PROBABILITY);
}
