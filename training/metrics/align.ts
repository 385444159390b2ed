/** One step of an alignment: indices into both sequences; undefined where one has nothing for the other. */
export interface AlignedPair {
  readonly output: number | undefined;
  readonly reference: number | undefined;
}

const PAIR = 0;
const OUTPUT_ONLY = 1;
const REFERENCE_ONLY = 2;

/**
 * A cheapest alignment of two sequences by insertions, deletions and substitutions (Levenshtein), in order. Of equally cheap
 * ones, a unit that replaces several stands at the first of them. Takes (m + 1) x (n + 1) bytes.
 */
export function alignSequences(output: readonly string[], reference: readonly string[]): AlignedPair[] {
  const steps = cheapestSteps(output, reference);
  const width = reference.length + 1;
  const pairs: AlignedPair[] = [];
  let i = output.length;
  let j = reference.length;
  while (i > 0 || j > 0) {
    const step = steps[i * width + j]!;
    if (step !== REFERENCE_ONLY) i--;
    if (step !== OUTPUT_ONLY) j--;
    pairs.push({
      output: step === REFERENCE_ONLY ? undefined : i,
      reference: step === OUTPUT_ONLY ? undefined : j,
    });
  }
  return pairs.reverse();
}

/** The last step on a cheapest way to each cell [i, j]: i units of the output against j of the reference. */
function cheapestSteps(output: readonly string[], reference: readonly string[]): Uint8Array {
  const width = reference.length + 1;
  const steps = new Uint8Array((output.length + 1) * width).fill(REFERENCE_ONLY, 0, width);
  let above = Uint32Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= output.length; i++) {
    const row = new Uint32Array(width);
    row[0] = i;
    steps[i * width] = OUTPUT_ONLY;
    for (let j = 1; j < width; j++) {
      const same = output[i - 1] === reference[j - 1];
      const paired = above[j - 1]! + (same ? 0 : 1);
      const alone = Math.min(above[j]!, row[j - 1]!) + 1;
      row[j] = Math.min(paired, alone);
      if (paired < alone || (same && paired === alone)) steps[i * width + j] = PAIR;
      else steps[i * width + j] = above[j]! <= row[j - 1]! ? OUTPUT_ONLY : REFERENCE_ONLY;
    }
    above = row;
  }
  return steps;
}
