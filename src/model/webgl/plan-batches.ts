/** Most sequences in a batch: more do not make the matrix product faster. */
const MOST_ROWS = 64;

/**
 * Groups sequences of similar length, which run together padded to the longest of them, so that little is spent on padding.
 * Every index occurs once, but of empty ones. No batch of several sequences has more padded positions than `most`.
 */
export function planBatches(lengths: readonly number[], most: number): number[][] {
  const order = [...lengths.keys()]
    .filter((row) => lengths[row]! > 0)
    .sort((a, b) => lengths[a]! - lengths[b]!);
  const batches: number[][] = [];
  for (const row of order) {
    const batch = batches.at(-1);
    const fits =
      batch !== undefined && batch.length < MOST_ROWS && (batch.length + 1) * lengths[row]! <= most;
    if (fits) batch.push(row);
    else batches.push([row]);
  }
  return batches;
}
