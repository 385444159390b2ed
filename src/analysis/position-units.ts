import { contributions } from "./contributions";
import { GRAPH_SIZES, LEAST_PROBABILITY, type GraphUnits } from "./graph-units";
import type { GraphKernels } from "./graph";
import { rankDescending } from "./rank";

/** What the layers do at one position. */
export interface PositionActivations {
  readonly output: Float32Array;
  readonly hidden: Float32Array;
  readonly h: Float32Array;
}

/**
 * Units to draw for one position without statistics, such as a letter that always becomes the same: the likeliest output
 * symbols, the hidden units that contribute most (either sign) to the likeliest of them, and the units of h that contribute
 * most to those.
 */
export function positionUnits(activations: PositionActivations, kernels: GraphKernels): GraphUnits {
  const { output, hidden, h } = rankedAt(activations, kernels);
  const half = h.length / 2;
  return {
    output,
    hidden,
    forward: strongest(h.slice(0, half), GRAPH_SIZES.direction),
    backward: strongest(h.slice(half), GRAPH_SIZES.direction).map((unit) => half + unit),
  };
}

/** The unit of h that comes first among those of `positionUnits`, of whichever direction. */
export const strongestUnit = (activations: PositionActivations, kernels: GraphKernels): number =>
  strongest(rankedAt(activations, kernels).h, 1)[0]!;

/** The output symbols and hidden units to draw, and how much each unit of h contributes to those. */
function rankedAt(
  activations: PositionActivations,
  kernels: GraphKernels,
): { readonly output: readonly number[]; readonly hidden: readonly number[]; readonly h: readonly number[] } {
  const output = rankDescending(activations.output, GRAPH_SIZES.output).filter(
    (symbol) => activations.output[symbol]! >= LEAST_PROBABILITY,
  );
  const hidden = strongest(
    sizes(contributions(activations.hidden, kernels.output, all(activations.hidden), output.slice(0, 1)), 1),
    GRAPH_SIZES.hidden,
  );
  const h = sizes(contributions(activations.h, kernels.hidden, all(activations.h), hidden), hidden.length);
  return { output, hidden, h };
}

const all = (values: ArrayLike<number>): number[] => Array.from({ length: values.length }, (_, k) => k);

const strongest = (values: readonly number[], limit: number): number[] => rankDescending(values, limit);

/** Sum of the sizes of each unit's contributions to `targets` units. */
function sizes(values: Float32Array, targets: number): number[] {
  return Array.from({ length: values.length / targets }, (_, row) =>
    values.subarray(row * targets, (row + 1) * targets).reduce((sum, value) => sum + Math.abs(value), 0),
  );
}
