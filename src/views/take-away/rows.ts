/** A cell of a table that is taken away; undefined is an empty one. */
export type Value = string | number | boolean | undefined;

/** A row by the names of its columns. All rows of a table have the same columns in the same order. */
export type Row = Readonly<Record<string, Value>>;

/** A picture with more than one kind of numbers has a table for each. */
export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** What numbers are about, in words: model, source of the statistics, pair. */
export type About = Readonly<Record<string, string>>;

/** Rows with what they are about in further columns, so that a table says it wherever it goes. */
export function withAbout(rows: readonly Row[], about: About): Row[] {
  return rows.map((row) => ({
    ...row,
    ...Object.fromEntries(Object.entries(about).filter(([name]) => !(name in row))),
  }));
}
