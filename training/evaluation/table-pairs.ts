import type { LanguagePack } from "../../src/language/pack";
import type { Table } from "./read-table";
import type { TextPair } from "./text-pair";

export interface TablePairs {
  readonly pairs: readonly TextPair[];
  /** Rows whose doubt mark was too large. */
  readonly leftOut: number;
}

/** What a table of pairs must have. */
export const PAIR_COLUMNS = ["romanized", "reference"];

/**
 * Pairs of a table with the columns `romanized`, `reference` and maybe `doubt`. References lose what nobody types (see
 * `typedForm`). Throws, naming the row as a spreadsheet does, if it has too few cells or too many, or its doubt is no number.
 */
export function tablePairs({ names, rows }: Table, pack: LanguagePack, maxDoubt: number): TablePairs {
  const column = (name: string): number => names.indexOf(name);
  const pairs: TextPair[] = [];
  let leftOut = 0;
  rows.forEach((cells, i) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    const row = i + 2;
    const latin = cells[column("romanized")];
    const reference = cells[column("reference")];
    const excess = cells.slice(names.length).some((cell) => cell.trim() !== "");
    if (latin === undefined || reference === undefined || excess)
      throw new Error(
        `row ${row} has ${cells.length} of ${names.length} columns; put a tab between cells, or quotes around them`,
      );
    if (doubtOf(cells[column("doubt")], row) > maxDoubt) leftOut++;
    else pairs.push({ latin, reference: typedForm(reference, pack), truth: undefined });
  });
  return { pairs, leftOut };
}

function doubtOf(cell = "", row: number): number {
  const doubt = Number(cell);
  if (Number.isNaN(doubt)) throw new Error(`row ${row}: doubt is a number, not "${cell}"`);
  return doubt;
}

/** A reference in composed form (NFC), without the characters that the language's normalization drops: nobody types them. */
export function typedForm(reference: string, pack: LanguagePack): string {
  return Array.from(reference.normalize("NFC"), (character) =>
    pack.normalize(character) === "" ? "" : character,
  ).join("");
}
