/** Sequences that run together, padded to the longest of them. */
export interface Batch {
  /** Indices into the list of sequences. */
  readonly rows: readonly number[];
  readonly longest: number;
}

/** Most sequences in a batch: more do not make the matrix product faster. */
const MOST_ROWS = 64;

/** Most padded positions in a batch, which bounds memory: 228 cells x 2 directions x 4 bytes each, per signal. */
const MOST_POSITIONS = 16_384;

/**
 * Groups sequences of similar length, so that little is spent on padding. Every index occurs once, but of empty ones.
 * No batch of several sequences has more padded positions than `mostPositions`.
 */
export function planBatches(sequences: readonly Uint8Array[], mostPositions = MOST_POSITIONS): Batch[] {
  const order = [...sequences.keys()]
    .filter((row) => sequences[row]!.length > 0)
    .sort((a, b) => sequences[a]!.length - sequences[b]!.length);
  const batches: Batch[] = [];
  let rows: number[] = [];
  for (const row of order) {
    const longest = sequences[row]!.length;
    if (rows.length === MOST_ROWS || (rows.length > 0 && (rows.length + 1) * longest > mostPositions)) {
      batches.push({ rows, longest: sequences[rows[rows.length - 1]!]!.length });
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0) batches.push({ rows, longest: sequences[rows[rows.length - 1]!]!.length });
  return batches;
}
