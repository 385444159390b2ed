import { checkSymbols } from "../check-symbols";
import { concatBytes, concatFloats } from "../concat";
import { signalWidth, type Activations, type Signal } from "../signals";
import type { Direction, LstmState, Stepper } from "../stepper";
import { ALTERNATIVES, type TopOutputs } from "../top-outputs";
import { agree, ANSWER, SETTLED, type Tolerance } from "./agreement";
import {
  computeOutputs,
  computeSide,
  createLeaf,
  leafSignals,
  leavingState,
  zeroState,
  type Leaf,
} from "./leaf";
import { LEAF, keepStates, cutIntoLeaves, type LeafReplacement } from "./leaf-replacement";

/** Positions [start, end) of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A text whose prediction follows its edits. An edit recomputes forward states from the edit to the right and backward
 * states to the left until they agree with the old ones, first roughly (`edit`), then for good (`settle`).
 *
 * The error has a bound that does not grow with the number of edits. Between two leaves the state that leaves the one and
 * the state that enters the other differ by at most the tolerance; inside a leaf states follow exactly. So the states are
 * those of a pass in which each leaf boundary adds an error of at most the tolerance, and each such error fades as the
 * network forgets: |error| <= tolerance x sum over the boundaries of the gain from there to here. A network that does not
 * forget costs time, not correctness: nothing agrees, and the rest of the text is computed.
 */
export interface Session {
  readonly length: number;
  /** Whether nothing is left for `settle` to do. */
  readonly settled: boolean;
  /** Replaces `deleted` symbols at `at` by `inserted`; returns the positions whose outputs were computed anew. */
  edit(at: number, deleted: number, inserted: Uint8Array): Range;
  /**
   * Goes on where edits stopped early, for about so many characters; returns the positions computed anew, or undefined
   * when there was nothing left to do.
   */
  settle(characters?: number): Range | undefined;
  /** The likeliest outputs of positions [start, end). */
  top(start: number, end: number): TopOutputs;
  /** Signals of positions [start, end). */
  signals(start: number, end: number, signals: readonly Signal[]): Activations;
}

/** Characters whose states are kept: 228 cells x 2 directions x (h and c) x 4 bytes each, 60 MB in all. */
const KEPT_CHARACTERS = 16_384;

/** An empty session. Throws RangeError for positions outside of the text and symbols that the network does not know. */
export function createSession(stepper: Stepper): Session {
  return new LeafSession(stepper);
}

/** How far a sweep goes. */
interface Limits {
  readonly tolerance: Tolerance;
  /** Leaves computed at most. */
  readonly most: number;
}

class LeafSession implements Session {
  length = 0;
  private leaves: Leaf[] = [];
  /** Leaves with states, the one used last at the end. */
  private readonly warm = new Set<Leaf>();
  private warmCharacters = 0;
  /** Leaves whose outputs are to be computed. */
  private readonly changed = new Set<Leaf>();
  /** Leaves whose outputs were computed since `computeChanged` last told. */
  private readonly computed = new Set<Leaf>();

  constructor(private readonly stepper: Stepper) {}

  get settled(): boolean {
    return !this.leaves.some(({ forward, backward }) => forward.pending ?? backward.pending);
  }

  edit(at: number, deleted: number, inserted: Uint8Array): Range {
    this.check(at, at + deleted);
    checkSymbols(inserted, this.stepper.sizes.inputs);
    if (deleted === 0 && inserted.length === 0) return { start: at, end: at };
    const replaced = this.replacementFor(at, deleted, inserted);
    this.length += inserted.length - deleted;
    const entering = {
      forward: this.entering("forward", replaced),
      backward: this.entering("backward", replaced),
    };
    const fresh = cutIntoLeaves(replaced.ids).map((ids) =>
      createLeaf(ids, entering.forward, entering.backward),
    );
    const old = this.leaves.splice(replaced.first, replaced.count, ...fresh);
    const kept =
      fresh.length === 1
        ? keepStates(fresh[0]!, old, replaced, this.stepper.sizes)
        : { forward: 0, backward: 0 };
    for (const leaf of old) this.forget(leaf);
    const limits = { tolerance: ANSWER, most: Infinity };
    const last = replaced.first + fresh.length - 1;
    this.sweep("forward", replaced.first, entering.forward, fresh.length, limits, kept.forward);
    this.sweep("backward", last, entering.backward, fresh.length, limits, kept.backward);
    return this.computeChanged() ?? { start: at, end: at };
  }

  settle(characters = Infinity): Range | undefined {
    const limits = { tolerance: SETTLED, most: Math.ceil(characters / LEAF) };
    for (const direction of ["forward", "backward"] as const) {
      const index = this.leaves.findIndex((leaf) => leaf[direction].pending !== undefined);
      if (index >= 0) this.sweep(direction, index, this.leaves[index]![direction].pending!, 0, limits);
    }
    return this.computeChanged();
  }

  top(start: number, end: number): TopOutputs {
    this.check(start, end);
    const symbols = new Uint8Array((end - start) * ALTERNATIVES);
    const probabilities = new Float32Array((end - start) * ALTERNATIVES);
    for (const { leaf, from, to, at } of this.within(start, end)) {
      const target = (at + from - start) * ALTERNATIVES;
      symbols.set(leaf.top!.symbols.subarray(from * ALTERNATIVES, to * ALTERNATIVES), target);
      probabilities.set(leaf.top!.probabilities.subarray(from * ALTERNATIVES, to * ALTERNATIVES), target);
    }
    return { length: end - start, count: ALTERNATIVES, symbols, probabilities };
  }

  signals(start: number, end: number, signals: readonly Signal[]): Activations {
    this.check(start, end);
    const widths = new Map(signals.map((signal) => [signal, signalWidth(signal, this.stepper.sizes)]));
    const parts = new Map(signals.map((signal) => [signal, [] as Float32Array[]]));
    for (const { leaf, from, to } of this.within(start, end)) {
      const values = leafSignals(this.stepper, leaf, widths);
      for (const [signal, width] of widths)
        parts.get(signal)!.push(values[signal]!.subarray(from * width, to * width));
    }
    const values = Object.fromEntries([...parts].map(([signal, list]) => [signal, concatFloats(list)]));
    return { length: end - start, values };
  }

  private check(start: number, end: number): void {
    if (!(start >= 0 && start <= end && end <= this.length))
      throw new RangeError(`positions ${start} to ${end} of a text of ${this.length} characters`);
  }

  /** The leaves that an edit replaces, and the symbols that take their place. Tiny leaves take the next one in. */
  private replacementFor(at: number, deleted: number, inserted: Uint8Array): LeafReplacement {
    let [first, start] = this.leafAt(at);
    let count = 0;
    let length = 0;
    const take = (): void => {
      length += this.leaves[first + count]!.ids.length;
      count++;
    };
    if (first < this.leaves.length) take();
    while (start + length < at + deleted) take();
    if (length - deleted + inserted.length < LEAF / 2) {
      if (first + count < this.leaves.length) take();
      else if (first > 0) {
        first--;
        count++;
        start -= this.leaves[first]!.ids.length;
        length += this.leaves[first]!.ids.length;
      }
    }
    const old = concatBytes(this.leaves.slice(first, first + count).map(({ ids }) => ids));
    const before = at - start;
    const after = length - before - deleted;
    const ids = concatBytes([old.subarray(0, before), inserted, old.subarray(length - after)]);
    return { first, count, ids, before, after };
  }

  /** Index and first position of the leaf that holds a position; behind the text, those of the last leaf. */
  private leafAt(position: number): [index: number, start: number] {
    let start = 0;
    for (let index = 0; index < this.leaves.length; index++) {
      const { length } = this.leaves[index]!.ids;
      if (position < start + length || index === this.leaves.length - 1) return [index, start];
      start += length;
    }
    return [0, 0];
  }

  /** What enters the leaves from outside. */
  private entering(direction: Direction, { first, count }: LeafReplacement): LstmState {
    const leaf = this.leaves[direction === "forward" ? first : first + count - 1];
    if (count === 0 || leaf === undefined) return zeroState(this.stepper.sizes);
    return leaf[direction].pending ?? leaf[direction].entering;
  }

  /**
   * Follows a state in one direction from a leaf on: first through `fresh` leaves that were never computed, then through
   * old ones until what enters them is what entered them before. `kept` positions of the first leaf are right already.
   */
  private sweep(
    direction: Direction,
    index: number,
    entering: LstmState,
    fresh: number,
    { tolerance, most }: Limits,
    kept = 0,
  ): void {
    const step = direction === "forward" ? 1 : -1;
    let state = entering;
    for (let k = 0; ; k++) {
      const leaf = this.leaves[index + k * step];
      if (leaf === undefined) return;
      const side = leaf[direction];
      if (k >= fresh) {
        side.pending = undefined;
        if (agree(state, side.entering, SETTLED)) return;
        if (k >= most || agree(state, side.entering, tolerance)) {
          side.pending = state;
          return;
        }
      }
      side.entering = state;
      side.pending = undefined;
      computeSide(this.stepper, leaf, direction, k === 0 ? kept : 0);
      this.touch(leaf);
      state = leavingState(leaf, direction, this.stepper.sizes);
      // The backward sweep comes second: outputs follow at once, before a long text pushes the states out again.
      if (direction === "backward") this.computeLeaf(leaf);
      else this.changed.add(leaf);
    }
  }

  private computeLeaf(leaf: Leaf): void {
    computeOutputs(this.stepper, leaf);
    this.touch(leaf);
    this.changed.delete(leaf);
    this.computed.add(leaf);
  }

  /** Computes the outputs of the leaves whose states changed; returns the positions from the first to the last of them. */
  private computeChanged(): Range | undefined {
    for (const leaf of this.changed) this.computeLeaf(leaf);
    let range: Range | undefined;
    let at = 0;
    for (const leaf of this.leaves) {
      const end = at + leaf.ids.length;
      if (this.computed.has(leaf)) range = { start: range?.start ?? at, end };
      at = end;
    }
    this.computed.clear();
    return range;
  }

  /** Marks the states of a leaf as used, and drops those used longest ago. */
  private touch(leaf: Leaf): void {
    if (!this.warm.delete(leaf)) this.warmCharacters += leaf.ids.length;
    this.warm.add(leaf);
    for (const oldest of this.warm) {
      if (this.warmCharacters <= KEPT_CHARACTERS) return;
      this.forget(oldest);
    }
  }

  private forget(leaf: Leaf): void {
    if (this.warm.delete(leaf)) this.warmCharacters -= leaf.ids.length;
    leaf.states = undefined;
    leaf.forward.known = leaf.backward.known = false;
  }

  /** The parts [from, to) of leaves that lie in [start, end), with the position `at` of the leaf's first character. */
  private *within(
    start: number,
    end: number,
  ): Generator<{ leaf: Leaf; from: number; to: number; at: number }> {
    let at = 0;
    for (const leaf of this.leaves) {
      const next = at + leaf.ids.length;
      if (next > start && at < end)
        yield { leaf, from: Math.max(0, start - at), to: Math.min(leaf.ids.length, end - at), at };
      at = next;
    }
  }
}
