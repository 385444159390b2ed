import type { AmbiguousLetter } from "./outcomes";
import type { SignalLayout } from "./signal-layout";
import { copyDrawings, createDrawingTable, type DrawingTable } from "./tables/drawing-table";
import { copySignals, createLetterTable, type LetterTable } from "./tables/letter-table";

/** Statistics and drawing histograms of one letter. */
export interface LetterResult {
  readonly letter: AmbiguousLetter;
  readonly table: LetterTable;
  readonly drawings: DrawingTable;
}

/** Every pair that counts, for every signal: what an atlas stores and what an analysis of the user's own text gives. */
export interface AnalysisResult {
  readonly layout: SignalLayout;
  readonly letters: readonly LetterResult[];
  /** 1 for the signals that are done, [layout.count]; the tables hold nothing for the others yet. */
  readonly done: Uint8Array;
}

/** Tables of some signals for each letter, in the order of the letters. */
export interface PartialTables {
  /** Number of the first signal. */
  readonly first: number;
  readonly letters: readonly {
    readonly table: LetterTable;
    readonly drawings: DrawingTable;
  }[];
}

/** A result with nothing done. */
export function createResult(layout: SignalLayout, letters: readonly AmbiguousLetter[]): AnalysisResult {
  return {
    layout,
    letters: letters.map((letter) => ({
      letter,
      table: createLetterTable(letter.outcomes.length, layout.count),
      drawings: createDrawingTable(letter.labels, layout.count),
    })),
    done: new Uint8Array(layout.count),
  };
}

/** Puts the tables of some signals into their place. */
export function addSignals(result: AnalysisResult, { first, letters }: PartialTables): void {
  letters.forEach(({ table, drawings }, k) => {
    copySignals(table, result.letters[k]!.table, first);
    copyDrawings(drawings, result.letters[k]!.drawings, first);
  });
  result.done.fill(1, first, first + (letters[0]?.table.signals ?? 0));
}
