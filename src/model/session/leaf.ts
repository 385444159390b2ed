import type { NetworkSizes, Signal } from "../signals";
import type { Direction, LstmState, Stepper } from "../stepper";
import { ALTERNATIVES, topOutputs, type TopOutputs } from "../top-outputs";

/** One direction of the LSTM over a leaf. */
export interface LeafSide {
  /** The state from which the leaf's states of this direction follow, exactly. */
  entering: LstmState;
  /** A newer entering state that has not been followed yet, because it hardly differs. */
  pending: LstmState | undefined;
  /** Whether `states` holds this direction. */
  known: boolean;
}

/** Some characters in a row. Long texts keep the states of the leaves used last only; the others follow from `entering`. */
export interface Leaf {
  readonly ids: Uint8Array;
  readonly forward: LeafSide;
  readonly backward: LeafSide;
  states: LeafStates | undefined;
  top: TopOutputs | undefined;
}

/** [length, 2 * cells] each. */
interface LeafStates {
  readonly h: Float32Array;
  readonly c: Float32Array;
}

/** A leaf of which nothing is known but what enters it. */
export function createLeaf(ids: Uint8Array, forward: LstmState, backward: LstmState): Leaf {
  const side = (entering: LstmState): LeafSide => ({ entering, pending: undefined, known: false });
  return { ids, forward: side(forward), backward: side(backward), states: undefined, top: undefined };
}

/** The state before the first character of a text, and after its last. */
export const zeroState = ({ cells }: NetworkSizes): LstmState => ({
  h: new Float32Array(cells),
  c: new Float32Array(cells),
});

/** The leaf's states, all unknown if it has none. */
export function statesOf(leaf: Leaf, { cells }: NetworkSizes): LeafStates {
  if (leaf.states === undefined) {
    const count = leaf.ids.length * 2 * cells;
    leaf.states = { h: new Float32Array(count), c: new Float32Array(count) };
    leaf.forward.known = leaf.backward.known = false;
  }
  return leaf.states;
}

/** Computes the states of one direction; the first `kept` positions that it reads are right already. */
export function computeSide(stepper: Stepper, leaf: Leaf, direction: Direction, kept = 0): void {
  const { ids } = leaf;
  const { h, c } = statesOf(leaf, stepper.sizes);
  const width = 2 * stepper.sizes.cells;
  const first = direction === "forward" ? kept : 0;
  const end = direction === "forward" ? ids.length : ids.length - kept;
  const start =
    kept === 0
      ? leaf[direction].entering
      : stateAt(leaf, direction, direction === "forward" ? kept - 1 : end, stepper.sizes);
  stepper.runDirection(direction, ids.subarray(first, end), start, {
    h: h.subarray(first * width, end * width),
    c: c.subarray(first * width, end * width),
  });
  leaf[direction].known = true;
}

/** What a direction remembers after a leaf, which it must have read. */
export function leavingState(leaf: Leaf, direction: Direction, sizes: NetworkSizes): LstmState {
  return stateAt(leaf, direction, direction === "forward" ? leaf.ids.length - 1 : 0, sizes);
}

function stateAt(leaf: Leaf, direction: Direction, position: number, { cells }: NetworkSizes): LstmState {
  const { h, c } = leaf.states!;
  const at = (2 * position + (direction === "forward" ? 0 : 1)) * cells;
  return { h: h.slice(at, at + cells), c: c.slice(at, at + cells) };
}

/** Computes what is missing of a leaf's states, and its outputs. */
export function computeOutputs(stepper: Stepper, leaf: Leaf): void {
  const { h } = statesOf(leaf, stepper.sizes);
  if (!leaf.forward.known) computeSide(stepper, leaf, "forward");
  if (!leaf.backward.known) computeSide(stepper, leaf, "backward");
  const { outputs } = stepper.sizes;
  const output = new Float32Array(leaf.ids.length * outputs);
  stepper.runDense(leaf.ids, h, { output });
  leaf.top = topOutputs(output, outputs, ALTERNATIVES);
}

/** Any signals of a leaf, as its present entering states have them. */
export function leafSignals(
  stepper: Stepper,
  { ids, forward, backward }: Leaf,
  widths: ReadonlyMap<Signal, number>,
): Partial<Record<Signal, Float32Array>> {
  const values = Object.fromEntries(
    [...widths].map(([signal, width]) => [signal, new Float32Array(ids.length * width)]),
  ) as Partial<Record<Signal, Float32Array>>;
  const { hidden, output, ...lstm } = values;
  const h = lstm.h ?? new Float32Array(ids.length * 2 * stepper.sizes.cells);
  stepper.runDirection("forward", ids, forward.entering, { ...lstm, h });
  stepper.runDirection("backward", ids, backward.entering, { ...lstm, h });
  if (hidden !== undefined || output !== undefined)
    stepper.runDense(ids, h, { ...(hidden && { hidden }), ...(output && { output }) });
  return values;
}
