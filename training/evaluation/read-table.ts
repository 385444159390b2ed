import { CsvError, parse } from "csv-parse/sync";

/** A table of text: the names in its first row, and the cells of each further row; one empty cell for an empty row. */
export interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What spreadsheets put between cells when they save text. */
const DELIMITERS = ["\t", ",", ";"];

/** Saved on Windows, on most others, on old Macintoshes; found in this order. */
const LINE_BREAKS = ["\r\n", "\n", "\r"];

/**
 * The table that a text is, by its content: its first row names these columns, in any case, with tabs, commas or semicolons
 * between them. Undefined if it is none. Throws, naming the row, if its quotes are wrong.
 */
export function readTable(text: string, columns: readonly string[]): Table | undefined {
  const header = text.split(/\r\n|\n|\r/, 1)[0]!;
  const delimiter = DELIMITERS.find((candidate) => namesAll(columns, header, candidate));
  if (delimiter === undefined) return undefined;
  const [first = [], ...rows] = cellsOf(text, delimiter);
  return { names: namesIn(first), rows };
}

function namesAll(columns: readonly string[], header: string, delimiter: string): boolean {
  try {
    const names = namesIn(split(header, delimiter, true)[0] ?? []);
    return columns.every((name) => names.includes(name));
  } catch {
    return false;
  }
}

const namesIn = (cells: readonly string[]): string[] => cells.map((name) => name.trim().toLowerCase());

/**
 * With tabs between cells, quotes are quotes only where all of them are where a spreadsheet puts them: text that was put
 * between tabs as it is may begin with one. With commas or semicolons there is no such text.
 */
function cellsOf(text: string, delimiter: string): string[][] {
  try {
    return split(text, delimiter, true);
  } catch (error) {
    if (delimiter === "\t") return split(text, delimiter, false);
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error["records"]) + 1;
    throw new Error(
      `row ${row}: a quote is missing or one too many; put quotes around the whole cell, and double those inside it`,
      { cause: error },
    );
  }
}

function split(text: string, delimiter: string, quoted: boolean): string[][] {
  return parse(text, {
    delimiter,
    quote: quoted ? '"' : false,
    record_delimiter: LINE_BREAKS,
    relax_column_count: true,
  });
}
