import { alignSequences } from "./align";

/** A typed letter, what the reference has for it, and what the output has. */
export interface LetterOutcome {
  readonly latin: string;
  readonly truth: string;
  readonly predicted: string;
}

/**
 * What became of typed letters when only the whole reference is known: the output's characters are aligned with the
 * reference's, and each belongs to the typed letter that it was written for. `pieces[i]` is what `typed[i]` became, maybe
 * nothing. Characters of the reference that the output lacks go to the letter before them ("" at the start).
 */
export function alignLetters(
  typed: readonly string[],
  pieces: readonly string[],
  reference: string,
): LetterOutcome[] {
  const owners = pieces.flatMap((piece, i) => Array.from(piece, () => i));
  const output = pieces.flatMap((piece) => Array.from(piece));
  const truth = Array.from(reference);
  const truths = pieces.map(() => "");
  let leading = "";
  let owner = -1;
  for (const pair of alignSequences(output, truth)) {
    if (pair.output !== undefined) owner = owners[pair.output]!;
    if (pair.reference === undefined) continue;
    if (owner < 0) leading += truth[pair.reference]!;
    else truths[owner] = truths[owner]! + truth[pair.reference]!;
  }
  const outcomes = pieces.map((predicted, i) => ({ latin: typed[i]!, truth: truths[i]!, predicted }));
  return leading === "" ? outcomes : [{ latin: "", truth: leading, predicted: "" }, ...outcomes];
}
