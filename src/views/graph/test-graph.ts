import type { Graph, GraphNode, GraphRow } from "../../analysis/graph";
import { GRAPH_SIZES } from "../../analysis/graph-units";
import type { Signal } from "../../analysis/signal-layout";

const LSTM_ROWS = ["h", "o", "c", "i", "g", "f", "cPrev"] as const;

/** Which units a picture for tests shows, by row. */
interface TestUnits {
  readonly output: readonly number[];
  readonly hidden: readonly number[];
  readonly forward: readonly number[];
  readonly backward: readonly number[];
}

function testGraph({ output, hidden, forward, backward }: TestUnits, edges: Graph["edges"]): Graph {
  let first = 0;
  const nodes = (signal: Signal, units: readonly number[]): GraphNode[] =>
    units.map((unit) => ({ signal, unit, number: first + unit }));
  const row = (signal: Signal, left: readonly number[], right: readonly number[]): GraphRow => {
    const made = { signal, forward: nodes(signal, left), backward: nodes(signal, right) };
    first += 1000;
    return made;
  };
  return {
    letter: 7,
    output: output[1]!,
    rows: [
      row("output", output, []),
      row("hidden", hidden, []),
      ...LSTM_ROWS.map((signal) => row(signal, forward, backward)),
    ],
    edges,
  };
}

/** Three output symbols, four hidden units, two units of each LSTM. */
export const smallGraph = (): Graph =>
  testGraph({ output: [5, 9, 12], hidden: [0, 3, 4, 7], forward: [1, 2], backward: [11, 14] }, [
    { from: { signal: "hidden", unit: 3 }, to: { signal: "output", unit: 9 }, contribution: 0.5 },
    { from: { signal: "hidden", unit: 0 }, to: { signal: "output", unit: 12 }, contribution: -0.25 },
    { from: { signal: "h", unit: 14 }, to: { signal: "hidden", unit: 3 }, contribution: 0.1 },
    { from: { signal: "h", unit: 1 }, to: { signal: "hidden", unit: 7 }, contribution: -0.019 },
    { from: "letter", to: { signal: "output", unit: 5 }, contribution: 0.02 },
  ]);

/** As many units as the picture shows, or so many hidden ones, and every edge between them. */
export function fullGraph(hidden: number = GRAPH_SIZES.hidden): Graph {
  const units: TestUnits = {
    output: range(GRAPH_SIZES.output),
    hidden: range(hidden),
    forward: range(GRAPH_SIZES.direction),
    backward: range(GRAPH_SIZES.direction).map((unit) => 228 + unit),
  };
  const between = (from: Signal, sources: readonly number[], to: Signal, targets: readonly number[]) =>
    sources.flatMap((source, k) =>
      targets.map((target, m) => ({
        from: { signal: from, unit: source },
        to: { signal: to, unit: target },
        contribution: (k % 2 === 0 ? 1 : -1) * (0.05 + 0.01 * m),
      })),
    );
  return testGraph(units, [
    ...between("hidden", units.hidden, "output", units.output),
    ...between("h", [...units.forward, ...units.backward], "hidden", units.hidden),
    ...units.output.map((unit) => ({
      from: "letter" as const,
      to: { signal: "output" as const, unit },
      contribution: 0.3,
    })),
  ]);
}

const range = (length: number): number[] => Array.from({ length }, (_, k) => k);
