import type { SignalUnit } from "../../analysis/signal-layout";
import { parseSignalName, signalCode } from "../../analysis/signal-name";
import type { Language } from "../../language/language";
import type { LeaveOut } from "../settings/view-setting";
import { MOST_ROWS, uniqueRows } from "./cells-state";

/** Whether the network has such a unit is known only once it is there. */
const ANY_SIZE = { cells: Infinity, hidden: Infinity };

/** The unit of a code such as "c234", as `signalCode` writes it; undefined if it is none. */
export function parseUnit(code: string, { vocabulary }: Language): SignalUnit | undefined {
  const found = parseSignalName(code, { ...ANY_SIZE, outputs: vocabulary.outputs.length });
  // Where the backward cells begin is a question of sizes.
  return found?.unit === Infinity ? undefined : found;
}

/** Rows of the heat map, "c12,hidden7"; no rows are "none". */
export const formatRows = (rows: readonly SignalUnit[]): string =>
  rows.length === 0 ? "none" : rows.map(signalCode).join(",");

/** Reads what `formatRows` wrote: each unit once, at most MOST_ROWS; undefined if no part names a unit. */
export function parseRows(
  text: string,
  language: Language,
  leaveOut: LeaveOut,
): readonly SignalUnit[] | undefined {
  if (text === "none") return [];
  const units = text.split(",").map((code) => [code, parseUnit(code, language)] as const);
  const known = units.flatMap(([, unit]) => unit ?? []);
  if (known.length === 0) return undefined;
  leaveOut(
    "has parts that are no units",
    units.flatMap(([code, unit]) => (unit === undefined ? [code] : [])),
  );
  const beyond = [...new Set(known.map(signalCode))].slice(MOST_ROWS);
  leaveOut(`has more than ${MOST_ROWS} units; left out are`, beyond);
  return uniqueRows(known);
}
