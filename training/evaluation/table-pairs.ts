import type { LanguagePack } from "../../src/language/pack";
import type { TextPair } from "./text-pair";

export interface TablePairs {
  readonly pairs: readonly TextPair[];
  /** Rows whose doubt mark was too large. */
  readonly leftOut: number;
}

/**
 * Pairs of a table with tabs between its columns: a header row with `romanized`, `reference` and maybe `doubt`, then a pair
 * per row. References lose what nobody types (see `typedForm`). Throws, naming the row, if a column is missing.
 */
export function tablePairs(lines: readonly string[], pack: LanguagePack, maxDoubt: number): TablePairs {
  const header = (lines[0] ?? "").split("\t").map((name) => name.trim());
  const column = (name: string): number => header.indexOf(name);
  if (column("romanized") < 0 || column("reference") < 0)
    throw new Error(
      `row 1 must name the columns romanized and reference, it has: ${header.join(", ") || "nothing"}`,
    );
  const pairs: TextPair[] = [];
  let leftOut = 0;
  lines.slice(1).forEach((line, i) => {
    if (line.trim() === "") return;
    const cells = line.split("\t");
    const latin = cells[column("romanized")];
    const reference = cells[column("reference")];
    if (latin === undefined || reference === undefined)
      throw new Error(`row ${i + 2} has ${cells.length} of ${header.length} columns; put a tab between them`);
    if (Number(cells[column("doubt")] ?? 0) > maxDoubt) leftOut++;
    else pairs.push({ latin, reference: typedForm(reference, pack), truth: undefined });
  });
  return { pairs, leftOut };
}

/** A reference in composed form (NFC), without the characters that the language's normalization drops: nobody types them. */
export function typedForm(reference: string, pack: LanguagePack): string {
  return Array.from(reference.normalize("NFC"), (character) =>
    pack.normalize(character) === "" ? "" : character,
  ).join("");
}
