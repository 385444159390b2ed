/** Fewest cases with the outcome, and fewest without it, for a pair to count: the article's rule. */
export const FEWEST_CASES = 300;

/** Input symbols and, position by position, the right output symbols; indices into the alphabets. */
export interface AlignedSymbols {
  readonly inputs: Uint8Array;
  readonly outputs: Uint8Array;
}

/** An outcome of a letter that counts as a pair with it. */
export interface Outcome {
  /** Output symbol. */
  readonly output: number;
  /** Positions of the letter where it is right: the size of P. */
  readonly cases: number;
}

/** An ambiguous letter with the outcomes that count. */
export interface AmbiguousLetter {
  /** Input symbol. */
  readonly input: number;
  /** Positions of the letter: P and N of every pair together. */
  readonly cases: number;
  /** Most frequent first. An outcome's place here is its label; all others share the label after the last. */
  readonly outcomes: readonly Outcome[];
  /** Positions with another outcome. */
  readonly rest: number;
  /** Number of labels: one per outcome, and one for all others if there are any. */
  readonly labels: number;
}

/** How often each input symbol has each right output symbol, [inputs, outputs]. */
export function countOutcomes(
  texts: readonly AlignedSymbols[],
  inputs: number,
  outputs: number,
): Uint32Array {
  const counts = new Uint32Array(inputs * outputs);
  for (const text of texts)
    for (let t = 0; t < text.inputs.length; t++) counts[text.inputs[t]! * outputs + text.outputs[t]!]!++;
  return counts;
}

/**
 * The letters that have a pair that counts: at least two outcomes, and at least `fewest` cases both with and without the
 * outcome. In the order of the alphabet.
 */
export function ambiguousLetters(
  counts: Uint32Array,
  outputs: number,
  fewest = FEWEST_CASES,
): AmbiguousLetter[] {
  const letters: AmbiguousLetter[] = [];
  for (let input = 0; input * outputs < counts.length; input++) {
    const row = counts.subarray(input * outputs, (input + 1) * outputs);
    const cases = row.reduce((sum, count) => sum + count, 0);
    const outcomes = Array.from(row, (count, output) => ({ output, cases: count }))
      .filter((outcome) => outcome.cases >= fewest && cases - outcome.cases >= fewest)
      .sort((a, b) => b.cases - a.cases || a.output - b.output);
    const rest = cases - outcomes.reduce((sum, outcome) => sum + outcome.cases, 0);
    if (outcomes.length > 0)
      letters.push({ input, cases, outcomes, rest, labels: outcomes.length + (rest > 0 ? 1 : 0) });
  }
  return letters;
}

/** The same letters and outcomes with the numbers of cases in other text, such as a part of the text they were found in. */
export function recountLetters(
  letters: readonly AmbiguousLetter[],
  counts: Uint32Array,
  outputs: number,
): AmbiguousLetter[] {
  return letters.map((letter) => {
    const row = counts.subarray(letter.input * outputs, (letter.input + 1) * outputs);
    const cases = row.reduce((sum, count) => sum + count, 0);
    const outcomes = letter.outcomes.map(({ output }) => ({ output, cases: row[output]! }));
    const rest = cases - outcomes.reduce((sum, outcome) => sum + outcome.cases, 0);
    return { ...letter, cases, outcomes, rest };
  });
}

/** The label of every output symbol, [outputs]. */
export function labelsOf({ outcomes }: AmbiguousLetter, outputs: number): Uint8Array {
  const labels = new Uint8Array(outputs).fill(outcomes.length);
  outcomes.forEach(({ output }, label) => (labels[output] = label));
  return labels;
}
