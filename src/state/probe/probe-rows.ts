import { polarityOf, type Polarity } from "../../analysis/probe/probe-table";
import { rankProbe } from "../../analysis/probe/rank-probe";
import { rangeOfSignal, signalUnit, type SignalLayout, type SignalUnit } from "../../analysis/signal-layout";
import { signalCode, signalName } from "../../analysis/signal-name";
import { memoized } from "../shared/memoized";
import type { ProbeAnswer } from "./probe-state";
import type { ProbeDirection, ProbeKind, ProbeSettings } from "./probe-settings";

/** A signal in the answer of a probe. Numbers are those of ProbeTable. */
export interface ProbeRow {
  /** Its place among all signals, from 1. */
  readonly rank: number;
  readonly unit: SignalUnit;
  /** "forward cell 22". */
  readonly name: string;
  /** "c22". */
  readonly code: string;
  readonly auc: number;
  /** Undefined without a held-out half. */
  readonly heldOutAuc: number | undefined;
  readonly polarity: Polarity;
  readonly distance: number;
  readonly noise95: number;
  readonly coarseDistance: number;
  readonly coarseNoise95: number;
  /** Its AUC is farther from 0.5 than that of the best of all signals would be by chance. */
  readonly beyondChance: boolean;
}

const SIGNALS_OF: Readonly<Record<Exclude<ProbeKind, "all">, readonly string[]>> = {
  cells: ["c", "cPrev"],
  units: ["h"],
  gates: ["i", "f", "o", "g"],
  hidden: ["hidden"],
  output: ["output"],
};

/** Cells of one direction. */
const cellsOf = (layout: SignalLayout): number => rangeOfSignal(layout, "h").width / 2;

const isDense = ({ signal }: SignalUnit): boolean => signal === "hidden" || signal === "output";

/** Whether a signal is listed. Hidden units and outputs read from both sides: they have no direction. */
export function isListed(
  unit: SignalUnit,
  cells: number,
  kind: ProbeKind,
  direction: ProbeDirection,
): boolean {
  if (kind !== "all" && !SIGNALS_OF[kind].includes(unit.signal)) return false;
  if (direction === "both") return true;
  return !isDense(unit) && unit.unit < cells === (direction === "forward");
}

type Listing = Pick<ProbeSettings, "order" | "kind" | "direction">;

/**
 * Rows for the listed signals, the best first; none if there were too few places. The same object for
 * the same arguments.
 */
export const probeRows = (answer: ProbeAnswer, { order, kind, direction }: Listing): readonly ProbeRow[] =>
  rowsOf(answer, order, kind, direction);

const rowsOf = memoized(
  (
    { result, question }: ProbeAnswer,
    order: Listing["order"],
    kind: ProbeKind,
    direction: ProbeDirection,
  ): readonly ProbeRow[] => {
    const { table, layout } = result;
    if (table === undefined) return [];
    const cells = cellsOf(layout);
    const { outputs } = question.language.vocabulary;
    const rows: ProbeRow[] = [];
    rankProbe(table, order).forEach((signal, k) => {
      const unit = signalUnit(layout, signal);
      if (isListed(unit, cells, kind, direction))
        rows.push(rowOf(result, signal, unit, signalName(unit, { cells }, outputs), k + 1));
    });
    return rows;
  },
);

function rowOf(
  { table, summary }: ProbeAnswer["result"],
  signal: number,
  unit: SignalUnit,
  name: string,
  rank: number,
): ProbeRow {
  const { auc, heldOutAuc, distance, noise95, coarseDistance, coarseNoise95 } = table!;
  return {
    rank,
    unit,
    name,
    code: signalCode(unit),
    auc: auc[signal]!,
    heldOutAuc: summary.heldOut === undefined ? undefined : heldOutAuc[signal]!,
    polarity: polarityOf(auc[signal]!),
    distance: distance[signal]!,
    noise95: noise95[signal]!,
    coarseDistance: coarseDistance[signal]!,
    coarseNoise95: coarseNoise95[signal]!,
    beyondChance: Math.abs(auc[signal]! - 0.5) > summary.threshold,
  };
}
