import { rankDescending } from "../rank";
import type { ProbeTable } from "./probe-table";

/** AUC: how far it is from 0.5, on either side; distance: that in 1,000 or in 50 bins. */
export type ProbeOrder = "auc" | "distance" | "coarseDistance";

/** Numbers of the signals, the best first, equal ones in their order; at most `limit`. */
export function rankProbe(table: ProbeTable, order: ProbeOrder = "auc", limit = Infinity): number[] {
  const values = order === "auc" ? table.auc.map((auc) => Math.abs(auc - 0.5)) : table[order];
  return rankDescending(values, limit);
}
