/** How often a typed letter became what it should. */
export interface LetterAccuracy {
  readonly latin: string;
  readonly count: number;
  readonly right: number;
}

/** A typed letter that should have become one thing and became another; "" where one side has nothing. */
export interface Confusion {
  readonly latin: string;
  readonly truth: string;
  readonly predicted: string;
  readonly count: number;
}

/** Counts what became of each typed letter. */
export class LetterTally {
  readonly #letters = new Map<string, { count: number; right: number }>();
  readonly #confusions = new Map<
    string,
    { latin: string; truth: string; predicted: string; count: number }
  >();

  add(latin: string, truth: string, predicted: string): void {
    const letter = this.#letters.get(latin) ?? { count: 0, right: 0 };
    this.#letters.set(latin, letter);
    letter.count++;
    if (truth === predicted) {
      letter.right++;
      return;
    }
    const key = JSON.stringify([latin, truth, predicted]);
    const confusion = this.#confusions.get(key) ?? { latin, truth, predicted, count: 0 };
    confusion.count++;
    this.#confusions.set(key, confusion);
  }

  /** Letters, the most frequent first. */
  letters(): LetterAccuracy[] {
    return Array.from(this.#letters, ([latin, counts]) => ({ latin, ...counts })).sort(
      (a, b) => b.count - a.count,
    );
  }

  /** Confusions, the most frequent first. */
  confusions(): Confusion[] {
    return Array.from(this.#confusions.values()).sort((a, b) => b.count - a.count);
  }
}
