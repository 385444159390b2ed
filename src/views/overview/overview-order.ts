import { averageLinkage } from "../../analysis/cluster";
import { cosineDistances } from "../../analysis/cluster-distances";
import { cutTree, leafOrder } from "../../analysis/cluster-order";
import type { RowOrder, UnitOrder } from "../../state/overview/overview-options";
import type { OverviewCells } from "./overview-cells";

/** The largest family has this share of a signal's units; of fewer than these it takes to be called one. */
const LARGEST_SHARE = 1 / 4;
const SMALLEST = 8;

/** Neighbouring columns that have something in common, with its name. */
export interface Band {
  readonly name: string;
  /** First column and the one behind the last, as they are shown. */
  readonly start: number;
  readonly end: number;
}

/** Numbers of units from left to right; units of a signal stay together. */
export interface UnitColumns {
  readonly order: Uint32Array;
  readonly bands: readonly Band[];
}

/** Puts the units in order. Families are of units that are alike in what they tell apart, beyond chance. */
export function unitColumns(cells: OverviewCells, by: UnitOrder, cellsPerDirection: number): UnitColumns {
  const blocks = signalBlocks(cells);
  const parts = blocks.map((block) => blockColumns(cells, block, by));
  const order = Uint32Array.from(
    parts.flatMap((part, k) => [...part.order].map((at) => blocks[k]!.start + at)),
  );
  const bands =
    blocks.length > 1
      ? blocks
      : by === "number"
        ? [
            { name: "forward", start: 0, end: cellsPerDirection },
            { name: "backward", start: cellsPerDirection, end: cells.units.length },
          ]
        : parts[0]!.bands;
  return { order, bands };
}

/** Stretches of units of one signal. */
function signalBlocks({ units }: OverviewCells): Band[] {
  const starts = units.flatMap(({ signal }, k) => (signal === units[k - 1]?.signal ? [] : [k]));
  return starts.map((start, k) => ({
    name: units[start]!.signal,
    start,
    end: starts[k + 1] ?? units.length,
  }));
}

function blockColumns(cells: OverviewCells, { start, end }: Band, by: UnitOrder): UnitColumns {
  const count = end - start;
  const rows = cells.pairs.length;
  const profiles = new Float32Array(count * rows);
  for (let k = 0; k < count; k++)
    for (let row = 0; row < rows; row++)
      profiles[k * rows + row] = cells.beyond[row * cells.units.length + start + k]!;
  if (by === "families") return families(profiles, count, rows);
  const order = Uint32Array.from({ length: count }, (_, k) => k);
  if (by === "number") return { order, bands: [] };
  const best = Float32Array.from(order, (k) => Math.max(...profiles.subarray(k * rows, (k + 1) * rows)));
  return { order: order.sort((a, b) => best[b]! - best[a]!), bands: [] };
}

function families(profiles: Float32Array, count: number, rows: number): UnitColumns {
  const distances = cosineDistances(profiles, count, rows);
  const tree = averageLinkage(distances, count);
  const order = leafOrder(tree, distances);
  const family = cutTree(tree, order, Math.ceil(count * LARGEST_SHARE));
  const starts = [...order].flatMap((unit, at) => (family[unit] === family[order[at - 1]!] ? [] : [at]));
  const bands = starts
    .map((start, k) => ({ start, end: starts[k + 1] ?? count }))
    .filter(({ start, end }) => end - start >= SMALLEST)
    .map((band, k) => ({ name: String(k + 1), ...band }));
  return { order, bands };
}

/** Puts the pairs in order, from the top. */
export function pairRows({ pairs, units, beyond }: OverviewCells, by: RowOrder): Uint32Array {
  const order = Uint32Array.from(pairs, (_, k) => k);
  if (by === "letter") return order;
  if (by === "cases") return order.sort((a, b) => pairs[b]!.casesP - pairs[a]!.casesP);
  const distances = cosineDistances(beyond, pairs.length, units.length);
  return leafOrder(averageLinkage(distances, pairs.length), distances);
}
