import { readFileSync } from "node:fs";
import { nativeTest } from "../clean";
import type { NodeModel } from "../node-model";
import { foldPunctuation } from "./fold-punctuation";
import type { EvaluationOptions } from "./options";
import { romanizedPairs } from "./romanized-pairs";
import { tablePairs } from "./table-pairs";
import type { TextPair } from "./text-pair";

/** A text to measure on. */
export interface EvaluationText {
  readonly pairs: readonly TextPair[];
  /** How the pairs came about and are compared, in words. */
  readonly description: string;
  readonly comparable: (text: string) => string;
}

/** Reads a .txt or .tsv file as the options say. Throws if nothing in it can be measured. */
export function openText(options: EvaluationOptions, { pack, vocabulary }: NodeModel): EvaluationText {
  const lines = readFileSync(options.file, "utf8")
    .replace(/^\ufeff/, "")
    .split(/\r?\n/);
  const text = options.file.endsWith(".tsv") ? openTable() : openLines();
  const isNative = nativeTest(pack);
  if (!text.pairs.some(({ reference }) => Array.from(reference).some(isNative)))
    throw new Error(`the file has no line with ${pack.name} letters; it must be UTF-8 text, .txt or .tsv`);
  return text;

  function openLines(): EvaluationText {
    return {
      pairs: romanizedPairs(lines, pack, vocabulary, options),
      description: `native lines, romanized with rule set ${options.rules}, ${options.sampler} sampler, seed ${options.seed}`,
      comparable: (line) => line,
    };
  }

  function openTable(): EvaluationText {
    const { pairs, leftOut } = tablePairs(lines, pack, options.maxDoubt);
    const fold = options.punctuation === "fold";
    return {
      pairs,
      description:
        `given pairs with doubt up to ${options.maxDoubt} (${leftOut} more left out); references without accent marks and ` +
        `invisible characters, which are never typed; punctuation ${fold ? "folded to its typed form on both sides" : "compared as it is"}`,
      comparable: fold ? (line) => foldPunctuation(line, pack) : (line) => line,
    };
  }
}
