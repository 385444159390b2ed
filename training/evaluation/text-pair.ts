/** A romanized line and what it should become. */
export interface TextPair {
  readonly latin: string;
  readonly reference: string;
  /** The right output symbol at each position, where it is known (text that we romanized ourselves). */
  readonly truth: Uint8Array | undefined;
}
