import { alignSequences } from "./align";
import { splitWords } from "./word-errors";

/** A word of the reference and what stands for it in the output; "" where one side has nothing. */
export interface WordPair {
  readonly reference: string;
  readonly output: string;
}

/** Aligns two lines word by word. */
export function alignWords(output: string, reference: string): WordPair[] {
  const outputs = splitWords(output);
  const references = splitWords(reference);
  return alignSequences(outputs, references).map((pair) => ({
    reference: references[pair.reference ?? -1] ?? "",
    output: outputs[pair.output ?? -1] ?? "",
  }));
}
