import { csvFormatRows } from "d3";
import { PROBE_STATISTICS, polarityOf } from "../../src/analysis/probe/probe-table";
import { rankProbe, type ProbeOrder } from "../../src/analysis/probe/rank-probe";
import { signalUnit } from "../../src/analysis/signal-layout";
import { signalCode, signalName } from "../../src/analysis/signal-name";
import type { NetworkSizes } from "../../src/model/signals";
import type { ProbeResult } from "../../src/workers/probe/run-probe";
import { thresholdWords, warningWords } from "./summary-words";

/** How signals are called: by the network's sizes and its output symbols. */
export interface SignalNames {
  readonly sizes: NetworkSizes;
  readonly outputs: readonly string[];
}

const number = (count: number): string => count.toLocaleString("en");

/** The places, the threshold, the warnings and the best signals, for a terminal. */
export function formatProbe(
  { summary, table, layout }: ProbeResult,
  { sizes, outputs }: SignalNames,
  { order, top }: { readonly order: ProbeOrder; readonly top: number },
): string {
  const { found, chosen, heldOut } = summary;
  const lines = [
    `P: ${number(found.inP)} places in ${number(found.matches)} matches; N: ${number(found.inN)} places`,
    ...warningWords(summary),
  ];
  if (table === undefined) return `${lines.join("\n")}\n`;
  if (heldOut !== undefined)
    lines.push(
      `ranked on one half of the lines (P ${number(chosen.inP)}, N ${number(chosen.inN)}), ` +
        `held out the other (P ${number(heldOut.inP)}, N ${number(heldOut.inN)})`,
    );
  lines.push(thresholdWords(summary), "", HEAD);
  rankProbe(table, order, top).forEach((signal, k) => {
    const unit = signalUnit(layout, signal);
    lines.push(
      row([
        String(k + 1),
        signalName(unit, sizes, outputs),
        signalCode(unit),
        table.auc[signal]!.toFixed(3),
        heldOut === undefined ? "-" : table.heldOutAuc[signal]!.toFixed(3),
        table.probability[signal]! < 1e-30 ? "<1e-30" : table.probability[signal]!.toPrecision(1),
        polarityOf(table.auc[signal]!),
        table.distance[signal]!.toFixed(3),
        table.noise95[signal]!.toFixed(3),
        table.coarseDistance[signal]!.toFixed(3),
        table.coarseNoise95[signal]!.toFixed(3),
      ]),
    );
  });
  return `${lines.join("\n")}\n`;
}

const WIDTHS = [4, -30, -10, 6, 9, 12, -11, 9, 10, 8, 10];

/** Cells of a line; a negative width puts them to the left. */
const row = (cells: readonly string[]): string =>
  cells
    .map((cell, k) => (WIDTHS[k]! < 0 ? cell.padEnd(-WIDTHS[k]!) : cell.padStart(WIDTHS[k]!)))
    .join(" ")
    .trimEnd();

const HEAD = row([
  "",
  "signal",
  "short",
  "AUC",
  "held out",
  "probability",
  "polarity",
  "distance",
  "noise 95%",
  "50 bins",
  "noise 95%",
]);

/** All signals as comma-separated values, the best first. */
export function probeCsv(
  { table, layout }: ProbeResult,
  { sizes, outputs }: SignalNames,
  order: ProbeOrder,
): string {
  if (table === undefined) return "";
  const lines = rankProbe(table, order).map((signal, k) => {
    const unit = signalUnit(layout, signal);
    const numbers = PROBE_STATISTICS.map((name) => {
      const value = table[name][signal]!;
      return Number.isNaN(value) ? "" : value.toPrecision(6);
    });
    const name = signalName(unit, sizes, outputs);
    return [String(k + 1), name, signalCode(unit), polarityOf(table.auc[signal]!), ...numbers];
  });
  return `${csvFormatRows([["rank", "signal", "short", "polarity", ...PROBE_STATISTICS], ...lines])}\n`;
}
