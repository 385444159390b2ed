import type { Signal } from "../model/signals";
import { contributions, letterContributions, type Kernel } from "./contributions";
import { GRAPH_ROWS, type GraphUnits } from "./graph-units";
import { signalNumber, type SignalLayout, type SignalUnit } from "./signal-layout";

/** A unit of the picture. */
export interface GraphNode extends SignalUnit {
  /** Its number among all signals: where its statistics and activations stand. */
  readonly number: number;
}

/** A row of the picture: output and hidden as one, the rows of the LSTMs as forward and backward half. */
export interface GraphRow {
  readonly signal: Signal;
  readonly forward: readonly GraphNode[];
  /** Empty for output and hidden, whose units are all in `forward`. */
  readonly backward: readonly GraphNode[];
}

/** A contribution; `from` is "letter" for the typed letter itself, which the output layer reads directly. */
export interface GraphEdge {
  readonly from: SignalUnit | "letter";
  readonly to: SignalUnit;
  readonly contribution: number;
}

/** The article's picture of a letter as numbers: rows from the top to the bottom, contributions between them. */
export interface Graph {
  /** Input symbol at the bottom. */
  readonly letter: number;
  /** The output symbol it is about. */
  readonly output: number;
  readonly rows: readonly GraphRow[];
  readonly edges: readonly GraphEdge[];
}

/** Activations of the layers under the dense ones, by unit: means over P or N, their difference, or those at a position. */
export interface GraphSources {
  readonly h: ArrayLike<number>;
  readonly hidden: ArrayLike<number>;
  /** How strongly the letter itself is there: 1, but 0 for a difference, because P and N have the same letter. */
  readonly letter: number;
}

/** What the dense layers do. */
export interface GraphKernels {
  /** [units of h, hidden] */
  readonly hidden: Kernel;
  /** [hidden + inputs, outputs] */
  readonly output: Kernel;
}

/** Rows with the units in the order of their numbers, as in the article, so that a unit keeps its place among its kind. */
export function graphRows(units: GraphUnits, layout: SignalLayout): GraphRow[] {
  const nodes = (signal: Signal, ofRow: readonly number[]): GraphNode[] =>
    [...ofRow]
      .sort((a, b) => a - b)
      .map((unit) => ({ signal, unit, number: signalNumber(layout, { signal, unit }) }));
  return [
    { signal: "output", forward: nodes("output", units.output), backward: [] },
    { signal: "hidden", forward: nodes("hidden", units.hidden), backward: [] },
    ...(["h", ...GRAPH_ROWS] as const).map((signal) => ({
      signal,
      forward: nodes(signal, units.forward),
      backward: nodes(signal, units.backward),
    })),
  ];
}

/** Builds the picture for a letter and an outcome. */
export function buildGraph(
  letter: number,
  units: GraphUnits,
  layout: SignalLayout,
  sources: GraphSources,
  kernels: GraphKernels,
): Graph {
  const [output, hidden] = [units.output, units.hidden];
  const h = [...units.forward, ...units.backward];
  const hiddenUnits = kernels.hidden.targets;
  const own = letterContributions(kernels.output, hiddenUnits, letter, output);
  return {
    letter,
    output: output[0]!,
    rows: graphRows(units, layout),
    edges: [
      ...edgesBetween("hidden", hidden, "output", output, sources.hidden, kernels.output),
      ...edgesBetween("h", h, "hidden", hidden, sources.h, kernels.hidden),
      ...output.map((unit, k): GraphEdge => ({
        from: "letter",
        to: { signal: "output", unit },
        // Adding 0 makes 0 of -0.
        contribution: sources.letter * own[k]! + 0,
      })),
    ],
  };
}

function edgesBetween(
  signal: Signal,
  units: readonly number[],
  toSignal: Signal,
  toUnits: readonly number[],
  activations: ArrayLike<number>,
  kernel: Kernel,
): GraphEdge[] {
  const values = contributions(activations, kernel, units, toUnits);
  return units.flatMap((unit, row) =>
    toUnits.map((toUnit, column) => ({
      from: { signal, unit },
      to: { signal: toSignal, unit: toUnit },
      contribution: values[row * toUnits.length + column]!,
    })),
  );
}
