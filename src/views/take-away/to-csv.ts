/**
 * Tables for spreadsheets. A spreadsheet runs a cell that begins with "=", "+", "-" or "@" as a formula, whoever wrote it:
 * a text that would is written with an apostrophe before it, as OWASP advises. Numbers stay as they are, and so does JSON,
 * which is for programs.
 */
import { csvFormatRow } from "d3";
import type { Row, Value } from "./rows";

/** Without it spreadsheets take the file for one of the system's old encoding and show no Armenian. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Rows as a table of RFC 4180 in UTF-8 with a byte order mark: a line of names, CRLF after each line. Numbers have all the
 * digits that tell them from their neighbours; what is undefined or not a number is empty.
 */
export function toCsv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names.map(harmless), ...rows.map((row) => names.map((name) => cell(row[name])))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${csvFormatRow(cells)}\r\n`).join("");
}

function cell(value: Value): string {
  if (value === undefined || Number.isNaN(value)) return "";
  return typeof value === "string" ? harmless(value) : String(value);
}

/** Quotes and spaces before the sign do not keep every program from running it; some know the wide signs of East Asia too. */
const RUNS = /^['"\s]*[=+\-@＝＋－＠]|^[\t\r\n]/;

const PLAIN_NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A text as it can stand in a cell. */
const harmless = (text: string): string => (RUNS.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);
