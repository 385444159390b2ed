import { nativeTest } from "../clean";
import type { NodeModel } from "../node-model";
import { readText } from "../read-text";
import { foldPunctuation } from "./fold-punctuation";
import type { EvaluationOptions } from "./options";
import { readTable, type Table } from "./read-table";
import { romanizedPairs } from "./romanized-pairs";
import { PAIR_COLUMNS, tablePairs } from "./table-pairs";
import type { TextPair } from "./text-pair";

/** A text to measure on. */
export interface EvaluationText {
  readonly pairs: readonly TextPair[];
  /** How the pairs came about and are compared, in words. */
  readonly description: string;
  readonly comparable: (text: string) => string;
}

/** Reads a table of pairs, or native lines, as the options say. Throws, naming the file, if nothing in it can be measured. */
export function openText(
  options: EvaluationOptions,
  model: Pick<NodeModel, "pack" | "vocabulary">,
): EvaluationText {
  const { pack } = model;
  const content = readText(options.file);
  try {
    const table = tableIn(content, options.file);
    const text = table === undefined ? openLines(content, options, model) : openTable(table, options, model);
    const isNative = nativeTest(pack);
    if (!text.pairs.some(({ reference }) => Array.from(reference).some(isNative)))
      throw new Error(`there is no ${pack.name} letter in it; is it the right file?`);
    return text;
  } catch (error) {
    throw new Error(`${options.file}: ${(error as Error).message}`, { cause: error });
  }
}

/** Undefined if it is none. Throws if its name says that it is one. */
function tableIn(content: string, file: string): Table | undefined {
  const table = readTable(content, PAIR_COLUMNS);
  if (table === undefined && /\.(tsv|csv)$/i.test(file))
    throw new Error(
      `row 1 must name the columns ${PAIR_COLUMNS.join(" and ")}, it has: ${content.split(/[\r\n]/, 1)[0]!}`,
    );
  return table;
}

function openLines(
  content: string,
  options: EvaluationOptions,
  { pack, vocabulary }: Pick<NodeModel, "pack" | "vocabulary">,
): EvaluationText {
  const { rules = pack.defaultRules, sampler, seed } = options;
  return {
    pairs: romanizedPairs(content.split(/\r?\n/), pack, vocabulary, { rules, sampler, seed }),
    description: `native lines, romanized with rule set ${rules}, ${sampler} sampler, seed ${seed}`,
    comparable: (line) => line,
  };
}

function openTable(
  table: Table,
  { maxDoubt, punctuation }: EvaluationOptions,
  { pack }: Pick<NodeModel, "pack">,
): EvaluationText {
  const { pairs, leftOut } = tablePairs(table, pack, maxDoubt);
  const fold = punctuation === "fold";
  return {
    pairs,
    description:
      `given pairs with doubt up to ${maxDoubt} (${leftOut} more left out); references without accent marks and ` +
      `invisible characters, which are never typed; punctuation ${fold ? "folded to its typed form on both sides" : "compared as it is"}`,
    comparable: fold ? (line) => foldPunctuation(line, pack) : (line) => line,
  };
}
