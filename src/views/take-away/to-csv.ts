import type { Row, Value } from "./rows";

/** Without it spreadsheets take the file for one of the system's old encoding and show no Armenian. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as a table of RFC 4180 in UTF-8 with a byte order mark: a line of names, CRLF after each line. Numbers have all the
 * digits that tell them from their neighbours; what is undefined or not a number is empty.
 */
export function toCsv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names.map(cell), ...rows.map((row) => names.map((name) => cell(row[name])))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

function cell(value: Value): string {
  if (value === undefined || Number.isNaN(value)) return "";
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
