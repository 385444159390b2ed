import type { Cases } from "../../analysis/probe/choose-cases";
import { addProbeColumns, createProbeTable, type ProbeTable } from "../../analysis/probe/probe-table";
import { summarizeCases, type ProbeSummary } from "../../analysis/probe/summary";
import type { SignalLayout } from "../../analysis/signal-layout";
import type { NetworkSizes } from "../../model/signals";
import type { ExcerptLine } from "./excerpt";
import { planProbe, probeLayout, type ProbeSetup } from "./plan";
import { share } from "../share";
import type { ProbeCounter } from "./probe-methods";
import type { Selection } from "./select-cases";

/** What a probe found. */
export interface ProbeResult {
  readonly summary: ProbeSummary;
  /** Statistics of every signal; undefined if there are too few places (summary.tooFew). */
  readonly table: ProbeTable | undefined;
  /** How the signals of the table are numbered. */
  readonly layout: SignalLayout;
  /** For every line of the text, 1 at the places that match. */
  readonly marks: readonly Uint8Array[];
  /** The first lines with matches, to be shown. */
  readonly excerpt: readonly ExcerptLine[];
}

export interface ProbeOptions {
  /** Aborting ends the probe; the workers stop within a chunk of their work. */
  readonly signal: AbortSignal;
  /** Share of the work that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** One position of the network takes about as long as the statistics of so many values. */
const VALUES_PER_POSITION = 1_500;

/**
 * Statistics of every signal for the places of a probe. The workers share the work; the result does not depend on how many
 * there are. Rejects with the first failure of a worker, or with the reason of the signal.
 */
export async function runProbe(
  { cases, sequences, marks, excerpt }: Selection,
  sizes: NetworkSizes,
  workers: readonly ProbeCounter[],
  options: ProbeOptions,
): Promise<ProbeResult> {
  const layout = probeLayout(sizes);
  const summary = summarizeCases(cases, layout.count);
  const setup: ProbeSetup = { sizes, sequences, cases: usedByWorkers(cases) };
  const table = summary.tooFew ? undefined : await computeTable(setup, workers, options);
  return { summary, table, layout, marks, excerpt };
}

const usedByWorkers = ({ positions, labels, chosen, heldOut }: Cases): ProbeSetup["cases"] => ({
  positions,
  labels,
  chosen,
  heldOut,
});

async function computeTable(
  setup: ProbeSetup,
  workers: readonly ProbeCounter[],
  { signal, onProgress }: ProbeOptions,
): Promise<ProbeTable> {
  const { layout, slices, portions } = planProbe(setup);
  const cases = setup.cases.labels.length;
  const positions = portions.reduce((sum, { length }) => sum + length, 0);
  const total = positions * VALUES_PER_POSITION + cases * layout.count;
  let done = 0;
  const report = (work: number): void => onProgress?.((done += work) / total);

  await Promise.all(workers.map(({ beginProbe }) => beginProbe(setup, { signal })));
  const parts = slices.map((): Float32Array[] => []);
  await share(workers, portions, signal, async ({ gatherCases }, { length }, p, stop) => {
    const gathered = await gatherCases(p, { signal: stop });
    gathered.forEach((part, s) => (parts[s]![p] = part));
    report(length * VALUES_PER_POSITION);
  });
  const table = createProbeTable(layout.count);
  await share(workers, slices, signal, async ({ describeCases }, { first, units }, s, stop) => {
    const work = { slice: s, parts: parts[s]! };
    addProbeColumns(table, await describeCases(work, { signal: stop, move: work.parts }), first);
    parts[s] = [];
    report(units * cases);
  });
  return table;
}
