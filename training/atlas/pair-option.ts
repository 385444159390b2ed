import type { AnalysisResult } from "../../src/analysis/analysis-result";
import type { Vocabulary } from "../../src/language/vocabulary";

/**
 * Places of a pair such as "t>ծ" in a result; of the first pair there is, if that one does not count in this text.
 * Throws if the text is no pair of symbols.
 */
export function placesOfPair(
  pair: string,
  { letters }: Pick<AnalysisResult, "letters">,
  { inputIndex, outputIndex }: Vocabulary,
): { letter: number; pair: number } {
  const [from = "", to = ""] = pair.split(">");
  const [input, output] = [inputIndex.get(from), outputIndex.get(to)];
  if (input === undefined || output === undefined)
    throw new Error(`a pair is an input and an output symbol, such as "t>ծ", not "${pair}"`);
  const letter = letters.findIndex((candidate) => candidate.letter.input === input);
  const place = letters[letter]?.letter.outcomes.findIndex((outcome) => outcome.output === output) ?? -1;
  return place < 0 ? { letter: 0, pair: 0 } : { letter, pair: place };
}
