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

/** The same, with half the least probability kept for a symbol that was not: more it can hardly have. */
export function estimatedProbability(outputs: RankedOutputs, position: number, symbol: number): number {
  const least = outputs.probabilities[(position + 1) * outputs.count - 1]!;
  return probabilityOf(outputs, position, symbol) ?? least / 2;
}

/** The likeliest symbol of each position. */
export const likeliest = ({ length, count, symbols }: RankedOutputs): Uint8Array =>
  Uint8Array.from({ length }, (_, position) => symbols[position * count]!);
