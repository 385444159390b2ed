import type { MapPicture } from "./draw-map";
import type { Band } from "./overview-order";

/** A number of a pair or unit with its share beyond chance. */
export interface Ranked {
  readonly at: number;
  readonly beyond: number;
}

const MOST = 3;

type Cells = Pick<MapPicture, "cells" | "columns">;

/** The units that tell a pair apart best, at most three, without those within chance. */
export function strongestOfPair({ cells, columns }: Cells, pair: number): Ranked[] {
  const first = pair * columns.length;
  return top(cells.beyond.subarray(first, first + columns.length));
}

/** What a family has in common: how many units of each direction, and the pairs that they tell apart best on average. */
export interface FamilySummary {
  readonly name: string;
  readonly forward: number;
  readonly backward: number;
  readonly pairs: readonly Ranked[];
}

export function familySummary(
  { cells, cellsPerDirection, columns }: Cells & Pick<MapPicture, "cellsPerDirection">,
  { name, start, end }: Band,
): FamilySummary {
  const units = columns.subarray(start, end);
  const means = Float32Array.from(cells.pairs, (_, pair) => {
    let sum = 0;
    for (const unit of units) sum += cells.beyond[pair * columns.length + unit]!;
    return sum / units.length;
  });
  const forward = units.filter((unit) => cells.units[unit]!.unit < cellsPerDirection).length;
  return { name, forward, backward: units.length - forward, pairs: top(means) };
}

const top = (values: Float32Array): Ranked[] =>
  Array.from(values, (beyond, at) => ({ at, beyond }))
    .filter(({ beyond }) => beyond > 0)
    .sort((a, b) => b.beyond - a.beyond)
    .slice(0, MOST);
