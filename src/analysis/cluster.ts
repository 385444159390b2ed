/**
 * A tree of merges of things that are alike. Things have numbers 0 to leaves - 1; merge k makes the cluster leaves + k of
 * two others. A cluster is made after those that it is made of.
 */
export interface ClusterTree {
  readonly leaves: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Mean distance between the things of one side and those of the other, [merges]. */
  readonly heights: Float64Array;
}

/**
 * Average linkage (UPGMA) of things with the distances given, [things, things], by chains of nearest neighbours: O(things²)
 * (Murtagh 1983). Clusters keep growing in height towards the root, but merges of different branches come in any order.
 */
export function averageLinkage(distances: Float32Array, leaves: number): ClusterTree {
  if (distances.length !== leaves * leaves)
    throw new RangeError(`${leaves} things have ${leaves * leaves} distances, not ${distances.length}`);
  const merges = Math.max(0, leaves - 1);
  const tree = {
    leaves,
    left: new Int32Array(merges),
    right: new Int32Array(merges),
    heights: new Float64Array(merges),
  };
  const between = Float64Array.from(distances);
  const sizes = new Float64Array(leaves).fill(1);
  /** The cluster that stands in a row of the table; a row without one has -1. */
  const clusters = Int32Array.from({ length: leaves }, (_, k) => k);
  const chain: number[] = [];
  for (let merge = 0; merge < merges;) {
    if (chain.length === 0) chain.push(clusters.findIndex((cluster) => cluster >= 0));
    const top = chain[chain.length - 1]!;
    const before = chain[chain.length - 2];
    const near = nearest(between, clusters, top, before);
    if (near !== before) {
      chain.push(near);
      continue;
    }
    chain.length -= 2;
    tree.left[merge] = clusters[near]!;
    tree.right[merge] = clusters[top]!;
    tree.heights[merge] = between[top * leaves + near]!;
    unite(between, clusters, sizes, near, top);
    clusters[near] = leaves + merge;
    merge++;
  }
  return tree;
}

/** The nearest other cluster; of equally near ones the one before in the chain, or else the chain might never end. */
function nearest(
  between: Float64Array,
  clusters: Int32Array,
  from: number,
  before: number | undefined,
): number {
  const row = from * clusters.length;
  let best = before ?? -1;
  let least = before === undefined ? Infinity : between[row + before]!;
  for (let k = 0; k < clusters.length; k++) {
    if (clusters[k]! >= 0 && k !== from && between[row + k]! < least) {
      best = k;
      least = between[row + k]!;
    }
  }
  return best;
}

/** Puts a cluster into another one's row: distances become means over the things of both. */
function unite(
  between: Float64Array,
  clusters: Int32Array,
  sizes: Float64Array,
  into: number,
  from: number,
): void {
  const count = clusters.length;
  const size = sizes[into]! + sizes[from]!;
  clusters[from] = -1;
  for (let k = 0; k < count; k++) {
    if (clusters[k]! < 0 || k === into) continue;
    const mean =
      (sizes[into]! * between[into * count + k]! + sizes[from]! * between[from * count + k]!) / size;
    between[into * count + k] = mean;
    between[k * count + into] = mean;
  }
  sizes[into] = size;
}
