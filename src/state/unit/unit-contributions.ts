import { letterContributions, type Kernel } from "../../analysis/contributions";
import type { GraphEdge, GraphKernels } from "../../analysis/graph";
import { rangeOfSignal, type SignalLayout, type SignalUnit } from "../../analysis/signal-layout";
import type { EdgeSet } from "../inside/inside-state";
import { memoized } from "../shared/memoized";
import {
  edgeActivations,
  kernelsOf,
  pairStatistics,
  shownPair,
  shownStatistics,
  valuesHere,
} from "../inside/selectors";
import { shownUnit, type SignalKind, type UnitNeeds } from "./unit";

/** Contributions to a unit and from it, the strongest (of either sign) first. */
export interface UnitContributions {
  /** Whose they are. */
  readonly edges: EdgeSet;
  readonly incoming: readonly GraphEdge[];
  readonly outgoing: readonly GraphEdge[];
}

/** Shown of each. */
const MOST = 8;

/**
 * The strongest contributions of the shown unit. Empty for gates and cells, which have no dense layer above or below;
 * undefined while something for it is not known.
 */
export function unitContributions(state: UnitNeeds): UnitContributions | undefined {
  const statistics = shownStatistics(state);
  const pair = shownPair(state);
  const unit = shownUnit(state);
  const { dense } = state;
  if (statistics === undefined || pair === undefined || unit === undefined || dense === undefined)
    return undefined;
  const found = pairStatistics(statistics, pair);
  if (found === undefined) return undefined;
  const known = found === "missing" ? undefined : found;
  const here = valuesHere(state, pair);
  if (known === undefined && here === undefined) return undefined;
  const wanted = state.inside.edges;
  const edges = known === undefined ? "here" : wanted === "here" && here === undefined ? "p" : wanted;
  const activations = activationsOf(edges, known, edges === "here" ? here : undefined);
  return contributionsOf(
    statistics.layout,
    kernelsOf(dense),
    unit,
    pair.input,
    pair.output,
    edges,
    activations,
  );
}

const activationsOf = memoized(edgeActivations);

/**
 * The strongest contributions to and from a unit, with these activations of all signals by number. That of a hidden unit to
 * the pair's outcome comes last if it is not among them.
 */
export const contributionsOf = memoized(
  (
    layout: SignalLayout,
    kernels: GraphKernels,
    unit: SignalUnit,
    letter: number,
    outcome: number,
    edges: EdgeSet,
    activations: Float32Array,
  ): UnitContributions => {
    const into = (signal: SignalKind, kernel: Kernel): GraphEdge[] => {
      const { first, width } = rangeOfSignal(layout, signal);
      return Array.from({ length: width }, (_, from) => ({
        from: { signal, unit: from },
        to: unit,
        contribution: activations[first + from]! * kernel.weights[from * kernel.targets + unit.unit]!,
      }));
    };
    const outOf = (signal: SignalKind, kernel: Kernel): GraphEdge[] => {
      const own = activations[rangeOfSignal(layout, unit.signal).first + unit.unit]!;
      return Array.from({ length: kernel.targets }, (_, to) => ({
        from: unit,
        to: { signal, unit: to },
        contribution: own * kernel.weights[unit.unit * kernel.targets + to]!,
      }));
    };
    const { hidden, output } = kernels;
    const { signal } = unit;
    // P and N have the same letter: in their difference it contributes nothing.
    const ofLetter = (): GraphEdge => ({
      from: "letter",
      to: unit,
      contribution:
        edges === "difference" ? 0 : letterContributions(output, hidden.targets, letter, [unit.unit])[0]!,
    });
    return {
      edges,
      incoming: strongest(
        signal === "output"
          ? [...into("hidden", output), ofLetter()]
          : signal === "hidden"
            ? into("h", hidden)
            : [],
      ),
      outgoing:
        signal === "hidden"
          ? strongest(outOf("output", output), outcome)
          : strongest(signal === "h" ? outOf("hidden", hidden) : []),
    };
  },
);

/** `always` is a target that is not left out. */
function strongest(edges: readonly GraphEdge[], always?: number): GraphEdge[] {
  const ranked = edges
    .filter(({ contribution }) => contribution !== 0)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  return ranked.filter(({ to }, place) => place < MOST || to.unit === always);
}
