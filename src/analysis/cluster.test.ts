import fc from "fast-check";
import { expect, test } from "vitest";
import { averageLinkage, type ClusterTree } from "./cluster";
import { cosineDistances } from "./cluster-distances";
import { cutTree, leafOrder } from "./cluster-order";

/** Clusters of a tree as sets of things, with heights. */
function clustersOf({ leaves, left, right, heights }: ClusterTree): Map<string, number> {
  const things: number[][] = Array.from({ length: leaves }, (_, k) => [k]);
  const found = new Map<string, number>();
  left.forEach((a, merge) => {
    const both = [...things[a]!, ...things[right[merge]!]!].sort((x, y) => x - y);
    things.push(both);
    found.set(both.join(), heights[merge]!);
  });
  return found;
}

/** The definition: again and again, the two clusters with the least mean distance between their things become one. */
function slowClusters(distances: Float32Array, leaves: number): Map<string, number> {
  let clusters: number[][] = Array.from({ length: leaves }, (_, k) => [k]);
  const found = new Map<string, number>();
  const mean = (a: number[], b: number[]): number =>
    a.reduce((sum, x) => sum + b.reduce((part, y) => part + distances[x * leaves + y]!, 0), 0) /
    (a.length * b.length);
  while (clusters.length > 1) {
    const pairs = clusters.flatMap((a, k) => clusters.slice(k + 1).map((b) => ({ a, b, d: mean(a, b) })));
    const { a, b, d } = pairs.reduce((best, pair) => (pair.d < best.d ? pair : best));
    const both = [...a, ...b].sort((x, y) => x - y);
    found.set(both.join(), d);
    clusters = [...clusters.filter((cluster) => cluster !== a && cluster !== b), both];
  }
  return found;
}

/** Tables of rows by columns without ties, as measured numbers have none. */
const table = fc
  .tuple(fc.integer({ min: 1, max: 14 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) =>
    fc
      .uniqueArray(fc.double({ min: 0.01, max: 1, noNaN: true }), {
        minLength: rows * columns,
        maxLength: rows * columns,
      })
      .map((values) => ({ rows, columns, values: Float32Array.from(values) })),
  );

test("average linkage finds the clusters and heights of its definition", () => {
  fc.assert(
    fc.property(table, ({ rows, columns, values }) => {
      const distances = cosineDistances(values, rows, columns);
      fc.pre(new Set(distances).size === (rows * (rows - 1)) / 2 + 1);
      const fast = clustersOf(averageLinkage(distances, rows));
      const slow = slowClusters(distances, rows);
      expect([...fast.keys()].sort()).toEqual([...slow.keys()].sort());
      for (const [things, height] of slow) expect(fast.get(things)).toBeCloseTo(height, 6);
    }),
  );
});

test("things of which many are the same end in one tree all the same", () => {
  const rows = 50;
  const distances = cosineDistances(
    Float32Array.from({ length: rows * 2 }, (_, k) => k % 3),
    rows,
    2,
  );
  const tree = averageLinkage(distances, rows);
  expect(Math.max(...tree.right, ...tree.left)).toBe(2 * rows - 3);
  expect(new Set([...tree.left, ...tree.right]).size).toBe(2 * rows - 2);
});

test("cosine distances: 0 for the same direction, 1 for nothing in common; zeros are near zeros only", () => {
  const values = Float32Array.of(1, 0, 2, 0, 0, 3, 0, 0, 0, 0);
  const distances = cosineDistances(values, 5, 2);
  const row = (k: number): number[] => [...distances.subarray(5 * k, 5 * k + 5)];
  expect(row(0)).toEqual([0, 0, 1, 1, 1]);
  expect(row(3)).toEqual([1, 1, 1, 0, 0]);
});

test("the order has each thing once, and every cluster together", () => {
  fc.assert(
    fc.property(table, ({ rows, columns, values }) => {
      const distances = cosineDistances(values, rows, columns);
      const tree = averageLinkage(distances, rows);
      const order = [...leafOrder(tree, distances)];
      expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, k) => k));
      for (const things of clustersOf(tree).keys()) {
        const places = things.split(",").map((thing) => order.indexOf(Number(thing)));
        expect(Math.max(...places) - Math.min(...places)).toBe(places.length - 1);
      }
    }),
  );
});

test("two lines of things end to end are put so that their near ends meet", () => {
  // Points on a line, given in a muddle: the order must be along the line, in one direction or the other.
  const points = [5, 1, 4, 0, 3.1, 2];
  const distances = Float32Array.from(points.flatMap((a) => points.map((b) => Math.abs(a - b))));
  const order = [...leafOrder(averageLinkage(distances, points.length), distances)].map((k) => points[k]);
  expect([order, [...order].reverse()]).toContainEqual([0, 1, 2, 3.1, 4, 5]);
});

test("a cut gives the largest clusters that are not too large, counted along the order", () => {
  const points = [0, 10, 0.5, 10.25, 20];
  const distances = Float32Array.from(points.flatMap((a) => points.map((b) => Math.abs(a - b))));
  const tree = averageLinkage(distances, points.length);
  const order = Uint32Array.of(0, 2, 1, 3, 4);
  expect([...cutTree(tree, order, 2)]).toEqual([0, 1, 0, 1, 2]);
  expect([...cutTree(tree, order, 4)]).toEqual([0, 0, 0, 0, 1]);
  expect([...cutTree(tree, order, 5)]).toEqual([0, 0, 0, 0, 0]);
  expect([...cutTree(tree, order, 1)]).toEqual([0, 2, 1, 3, 4]);
});

test("no things and one thing have their trees too; a table of the wrong size is refused", () => {
  expect([...leafOrder(averageLinkage(new Float32Array(0), 0), new Float32Array(0))]).toEqual([]);
  expect([...leafOrder(averageLinkage(new Float32Array(1), 1), new Float32Array(1))]).toEqual([0]);
  expect(() => averageLinkage(new Float32Array(3), 2)).toThrow("2 things have 4 distances, not 3");
});
