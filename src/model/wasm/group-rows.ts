import { ROWS } from "./memory-layout";

/** Time of a step for four rows against a step for one, as `npm run bench` measures it (3.0 to 3.2). */
const FOUR_ROWS_COST = 3.1;

/**
 * Which sequences run together, longest first: up to four where that is faster than one by one, which it is not when three
 * short ones wait for a long one. Every index occurs once; empty sequences are left out.
 */
export function groupRows(lengths: readonly number[]): number[][] {
  const waiting = lengths
    .map((_, row) => row)
    .filter((row) => lengths[row]! > 0)
    .sort((a, b) => lengths[b]! - lengths[a]!);
  const groups: number[][] = [];
  for (let first = 0; first < waiting.length;) {
    const rows = waiting.slice(first, first + ROWS);
    const positions = rows.reduce((sum, row) => sum + lengths[row]!, 0);
    const together = positions > FOUR_ROWS_COST * lengths[rows[0]!]!;
    groups.push(together ? rows : rows.slice(0, 1));
    first += together ? rows.length : 1;
  }
  return groups;
}
