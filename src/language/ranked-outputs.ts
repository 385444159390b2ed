/** The likeliest output symbols of each position of a line, likeliest first. */
export interface RankedOutputs {
  readonly length: number;
  /** Symbols kept per position, at least one. */
  readonly count: number;
  /** Output symbol indices, [length, count] row-major. */
  readonly symbols: Uint8Array;
  /** Their probabilities, 0 to 1, same layout. */
  readonly probabilities: Float32Array;
}

/** Probability of a symbol at a position; undefined if it is not among those kept. */
export function probabilityOf(outputs: RankedOutputs, position: number, symbol: number): number | undefined {
  const from = position * outputs.count;
  for (let rank = 0; rank < outputs.count; rank++)
    if (outputs.symbols[from + rank] === symbol) return outputs.probabilities[from + rank]!;
  return undefined;
}

/** The likeliest symbol of each position. */
export const likeliest = ({ length, count, symbols }: RankedOutputs): Uint8Array =>
  Uint8Array.from({ length }, (_, position) => symbols[position * count]!);
