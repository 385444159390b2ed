import type { NetworkSizes } from "../signals";
import type { Direction } from "../stepper";
import { statesOf, type Leaf } from "./leaf";

/** Leaves to be replaced: `before` and `after` symbols at the ends of `ids` are the old ones. */
export interface LeafReplacement {
  readonly first: number;
  readonly count: number;
  readonly ids: Uint8Array;
  readonly before: number;
  readonly after: number;
}

/** Characters of a new leaf. */
export const LEAF = 16;

/** A leaf that grows beyond it is split. */
const LONGEST_LEAF = 2 * LEAF;

/** Cuts symbols into pieces of leaf size; few stay whole. */
export function cutIntoLeaves(ids: Uint8Array): Uint8Array[] {
  if (ids.length === 0) return [];
  if (ids.length <= LONGEST_LEAF) return [ids.slice()];
  const count = Math.ceil(ids.length / LEAF);
  return Array.from({ length: count }, (_, k) =>
    ids.slice(Math.floor((k * ids.length) / count), Math.floor(((k + 1) * ids.length) / count)),
  );
}

/** Carries the states before and behind an edit inside one leaf over; returns how many of each direction are right. */
export function keepStates(
  leaf: Leaf,
  old: readonly Leaf[],
  { before, after }: LeafReplacement,
  sizes: NetworkSizes,
): Record<Direction, number> {
  const [first, last] = [old[0], old.at(-1)];
  const usable = (from: Leaf | undefined, direction: Direction): boolean =>
    from?.states !== undefined && from[direction].known && from[direction].pending === undefined;
  const forward = usable(first, "forward") ? Math.min(before, first!.ids.length) : 0;
  const backward = usable(last, "backward") ? Math.min(after, last!.ids.length) : 0;
  const states = statesOf(leaf, sizes);
  const { cells } = sizes;
  for (const name of ["h", "c"] as const) {
    for (let t = 0; t < forward; t++) {
      const at = 2 * t * cells;
      states[name].set(first!.states![name].subarray(at, at + cells), at);
    }
    for (let t = 1; t <= backward; t++) {
      const from = (2 * (last!.ids.length - t) + 1) * cells;
      states[name].set(
        last!.states![name].subarray(from, from + cells),
        (2 * (leaf.ids.length - t) + 1) * cells,
      );
    }
  }
  return { forward, backward };
}
