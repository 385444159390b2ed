import type { ClusterTree } from "./cluster";

/**
 * The things of a tree in a row: each cluster stands together, and of the four ways to put two clusters side by side the one
 * is taken whose neighbours at the seam are nearest. `distances` is [leaves, leaves].
 */
export function leafOrder({ leaves, left, right }: ClusterTree, distances: Float32Array): Uint32Array {
  const nodes = 2 * leaves - 1;
  const first = Int32Array.from({ length: Math.max(0, nodes) }, (_, k) => k);
  const last = Int32Array.from(first);
  /** Bit 0: the left part is turned round, bit 1: the right part is. */
  const turns = new Uint8Array(left.length);
  for (let merge = 0; merge < left.length; merge++) {
    const [a, b, node] = [left[merge]!, right[merge]!, leaves + merge];
    let least = Infinity;
    for (let turn = 0; turn < 4; turn++) {
      const seam = (turn & 1 ? first : last)[a]! * leaves + (turn & 2 ? last : first)[b]!;
      if (distances[seam]! >= least) continue;
      least = distances[seam]!;
      turns[merge] = turn;
    }
    first[node] = (turns[merge]! & 1 ? last : first)[a]!;
    last[node] = (turns[merge]! & 2 ? first : last)[b]!;
  }
  return walk(leaves, left, right, turns);
}

/** Leaves from left to right, with the parts turned round that are to be. */
function walk(leaves: number, left: Int32Array, right: Int32Array, turns: Uint8Array): Uint32Array {
  const order = new Uint32Array(leaves);
  let count = 0;
  const waiting = leaves > 0 ? [{ node: 2 * leaves - 2, turned: false }] : [];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, turned } = next;
    if (node < leaves) {
      order[count++] = node;
      continue;
    }
    const merge = node - leaves;
    const parts = [
      { node: left[merge]!, turned: turned !== Boolean(turns[merge]! & 1) },
      { node: right[merge]!, turned: turned !== Boolean(turns[merge]! & 2) },
    ];
    // The last one in is the next one out.
    waiting.push(...(turned ? parts : parts.reverse()));
  }
  return order;
}

/**
 * Cuts a tree into clusters of at most `largest` things, each as large as it can be. Few clusters with things far from
 * all others take nothing from the rest, as they would in a cut at one height. Gives the number of each thing's
 * cluster, [leaves], counted along `order`.
 */
export function cutTree(
  { leaves, left, right }: ClusterTree,
  order: Uint32Array,
  largest: number,
): Uint32Array {
  const sizes = new Uint32Array(Math.max(0, 2 * leaves - 1)).fill(1);
  for (let merge = 0; merge < left.length; merge++)
    sizes[leaves + merge] = sizes[left[merge]!]! + sizes[right[merge]!]!;
  // From the root down: a part of a cluster that stays whole belongs to it.
  const top = Int32Array.from(sizes, (_, node) => node);
  for (let merge = left.length - 1; merge >= 0; merge--)
    if (sizes[leaves + merge]! <= largest) top[left[merge]!] = top[right[merge]!] = top[leaves + merge]!;
  const numbers = new Map<number, number>();
  const found = new Uint32Array(leaves);
  for (const leaf of order) {
    const cluster = top[leaf]!;
    if (!numbers.has(cluster)) numbers.set(cluster, numbers.size);
    found[leaf] = numbers.get(cluster)!;
  }
  return found;
}
