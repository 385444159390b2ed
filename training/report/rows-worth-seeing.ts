import { polarityOf } from "../../src/analysis/probe/probe-table";
import { rankProbe } from "../../src/analysis/probe/rank-probe";
import { rangeOfSignal } from "../../src/analysis/signal-layout";
import type { ReportData } from "./report-data";

/** How many cells the page shows first. */
export const ROWS_SHOWN = 5;

/**
 * Signals of the cells that follow the suffix and are worth seeing first: of each LSTM the best that is on inside and the best that
 * is off inside, so that both directions and polarities are seen, and then the best of all others, five in all. Best is ranked
 * as in the report, on one half of the sentences; only cells that differ from chance the same way on the other half count. In the
 * order of the report: forward, then backward; on, then off inside; the best first. Fewer, or none, where the network has no more.
 */
export function rowsWorthSeeing({
  tyun,
  layout,
  model,
}: Pick<ReportData, "tyun" | "layout" | "model">): number[] {
  const { table, summary } = tyun.result;
  if (table === undefined) return [];
  const { first, width } = rangeOfSignal(layout, "c");
  const { cells } = model.manifest.sizes;
  const isCell = (signal: number): boolean => signal >= first && signal < first + width;
  const isConfirmed = (signal: number): boolean => {
    const side = Math.sign(table.auc[signal]! - 0.5);
    return [table.auc, table.heldOutAuc].every((aucs) => side * (aucs[signal]! - 0.5) > summary.threshold);
  };
  const best = rankProbe(table).filter((signal) => isCell(signal) && isConfirmed(signal));
  const kinds = ["forward", "backward"].flatMap((direction) =>
    (["on inside", "off inside"] as const).map((polarity) =>
      best.filter(
        (signal) =>
          signal < first + cells === (direction === "forward") && polarityOf(table.auc[signal]!) === polarity,
      ),
    ),
  );
  const leaders = kinds.flatMap((kind) => kind.slice(0, 1));
  const others = best.filter((signal) => !leaders.includes(signal));
  const chosen = new Set([...leaders, ...others.slice(0, ROWS_SHOWN - leaders.length)]);
  return kinds.flat().filter((signal) => chosen.has(signal));
}
