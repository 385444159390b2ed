import type { ProbeRow } from "../../state/probe/probe-rows";
import type { ProbeAnswer } from "../../state/probe/probe-state";
import type { About, Row } from "../take-away/rows";
import { describeHalves, describeN, describeP, describeThreshold, patternName } from "./words";

/** All listed signals with all their numbers, the best first. */
export const takenRows = (rows: readonly ProbeRow[]): Row[] =>
  rows.map(({ unit: _, code, name, ...numbers }) => ({ signal: name, code, ...numbers }));

/** What the numbers are of. */
export function probeAbout({ question, result: { summary } }: ProbeAnswer): About {
  const { side, syntax, pattern, ignoreCase } = question.settings;
  const spans = question.brushed.map(({ line, start, end }) => `${line}.${start}-${end}`);
  return {
    pattern:
      spans.length > 0
        ? `brushed ${spans.join(" ")}`
        : `${patternName(question)}: ${pattern} (${side}, ${syntax}${ignoreCase ? ", ignoring case" : ""})`,
    text: `${question.textName}, ${question.lines} lines`,
    P: describeP(summary),
    N: describeN(question, summary),
    halves: describeHalves(summary),
    chance: describeThreshold(summary),
  };
}
