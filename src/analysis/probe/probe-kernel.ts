import { createLetterKernel } from "../letter-kernel";
import { createTallier } from "../tally";
import type { Cases } from "./choose-cases";
import { PROBE_STATISTICS, type ProbeTable } from "./probe-table";
import { aucThreshold, correctedProbability, type CaseCounts } from "./significance";

/** Computes the statistics of one signal from its values at the cases, [cases], and writes them into a row of a table. */
export type ProbeKernel = (values: Float32Array, table: ProbeTable, row: number) => void;

/** Labels: P and N. */
const OUTCOMES = 2;

/** What the AUC of the chosen half rests on. */
const countsOf = ({ chosen }: Pick<Cases, "chosen">): CaseCounts => ({
  inP: chosen.matches,
  inN: chosen.inN,
});

/** How far from 0.5 the best of `signals` must be for us to believe it. */
export const thresholdOf = (cases: Pick<Cases, "chosen">, signals: number): number =>
  aucThreshold(countsOf(cases), signals);

/** A kernel for those cases; `signals` is how many there are to choose from. It throws a RangeError for NaN. */
export function createProbeKernel(
  cases: Pick<Cases, "labels" | "chosen" | "heldOut">,
  signals: number,
): ProbeKernel {
  const { labels, chosen, heldOut } = cases;
  const first = chosen.inP + chosen.inN;
  const tallier = createTallier(labels.length, OUTCOMES);
  const kernel = createLetterKernel(labels.subarray(0, first), 1, OUTCOMES, tallier);
  const counts = countsOf(cases);
  const others = labels.subarray(first);

  return (values, table, row) => {
    const statistics = kernel(values.subarray(0, first)).pairs[0]!;
    const auc = statistics.auc;
    for (const name of PROBE_STATISTICS)
      table[name][row] =
        name === "probability"
          ? correctedProbability(auc, counts, signals)
          : name === "heldOutAuc"
            ? NaN
            : statistics[name];
    if (heldOut === undefined) return;
    const { rankSums } = tallier(values.subarray(first), others, OUTCOMES);
    const above = rankSums[0]! - (heldOut.inP * (heldOut.inP + 1)) / 2;
    table.heldOutAuc[row] = above / (heldOut.inP * heldOut.inN);
  };
}
