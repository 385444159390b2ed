import type { About, Row, Table } from "./rows";

interface Contents {
  readonly about: About;
  readonly rows: readonly Row[] | readonly Table[];
}

/** Rows, or several tables by name, as JSON with a row on each line; a number that is none becomes null. */
export function toJson({ about, rows }: Contents): string {
  const parts = isTables(rows)
    ? rows.map((table) => `${JSON.stringify(table.name)}: ${lines(table.rows)}`)
    : [`"rows": ${lines(rows)}`];
  return `{\n${[`"about": ${JSON.stringify(about)}`, ...parts].join(",\n")}\n}\n`;
}

const lines = (rows: readonly Row[]): string => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;

/** Whether there are several tables: each has its rows under "rows". */
export const isTables = (rows: readonly Row[] | readonly Table[]): rows is readonly Table[] =>
  rows.length > 0 && Array.isArray((rows[0] as Partial<Table>).rows);
