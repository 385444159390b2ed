import type { Cases } from "../../analysis/probe/choose-cases";
import { addProbeColumns, createProbeTable, type ProbeTable } from "../../analysis/probe/probe-table";
import { summarizeCases, type ProbeSummary } from "../../analysis/probe/summary";
import type { SignalLayout } from "../../analysis/signal-layout";
import type { NetworkSizes } from "../../model/signals";
import type { ExcerptLine } from "./excerpt";
import { planProbe, probeLayout, type ProbeSetup } from "./plan";
import type { ProbeWorker } from "./probe-worker";
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

export interface RunOptions {
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
  workers: readonly ProbeWorker[],
  options: RunOptions,
): Promise<ProbeResult> {
  const layout = probeLayout(sizes);
  const summary = summarizeCases(cases, layout.count);
  const setup: ProbeSetup = { sizes, sequences, cases: usedByWorkers(cases) };
  const table = summary.tooFew
    ? undefined
    : await untilFailed(options.signal, (signal) => computeTable(setup, workers, { ...options, signal }));
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
  workers: readonly ProbeWorker[],
  { signal, onProgress }: RunOptions,
): Promise<ProbeTable> {
  const { layout, slices, portions } = planProbe(setup);
  const cases = setup.cases.labels.length;
  const positions = portions.reduce((sum, { length }) => sum + length, 0);
  const total = positions * VALUES_PER_POSITION + cases * layout.count;
  let done = 0;
  const report = (work: number): void => onProgress?.((done += work) / total);

  await Promise.all(workers.map((worker) => worker.begin(setup, signal)));
  const parts = slices.map((): Float32Array[] => []);
  await share(workers, portions, async (worker, { length }, p) => {
    const gathered = await worker.gather(p, signal);
    gathered.forEach((part, s) => (parts[s]![p] = part));
    report(length * VALUES_PER_POSITION);
  });
  const table = createProbeTable(layout.count);
  await share(workers, slices, async (worker, { first, units }, s) => {
    addProbeColumns(table, await worker.describe(s, parts[s]!, signal), first);
    parts[s] = [];
    report(units * cases);
  });
  return table;
}

/** Runs a task with a signal of its own, which also fires when the task fails: then the other workers stop too. */
async function untilFailed<T>(signal: AbortSignal, task: (stop: AbortSignal) => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort(signal.reason);
  };
  signal.addEventListener("abort", stop);
  try {
    return await task(controller.signal);
  } catch (error) {
    controller.abort(error);
    throw error;
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

/** Lets each worker take the next task when it is done with one. */
async function share<Task>(
  workers: readonly ProbeWorker[],
  tasks: readonly Task[],
  run: (worker: ProbeWorker, task: Task, place: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    workers.map(async (worker) => {
      for (let place = next++; place < tasks.length; place = next++) await run(worker, tasks[place]!, place);
    }),
  );
}
