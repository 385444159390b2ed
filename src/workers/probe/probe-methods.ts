import { createProbeKernel, type ProbeKernel } from "../../analysis/probe/probe-kernel";
import { createProbeTable, type ProbeTable } from "../../analysis/probe/probe-table";
import type { Engine } from "../../model/engine";
import { breathe, runBatch } from "../../model/run-batch";
import { SIGNALS, signalValues, type Activations } from "../../model/signals";
import { createLanguage } from "../../language/language";
import { packOf } from "../../language/packs";
import type { Call } from "../rpc/method";
import { moved } from "../rpc/moved";
import { planProbe, type Portion, type ProbePlan, type ProbeSetup } from "./plan";
import { selectCases, type ProbeRequest, type Selection } from "./select-cases";

interface Running {
  readonly setup: ProbeSetup;
  readonly plan: ProbePlan;
  readonly kernel: ProbeKernel;
}

/** Little enough that a cancelled run ends within a tenth of a second, and that its activations take little memory. */
const POSITIONS_PER_CHUNK = 1_024;

/** Milliseconds of work between two looks at the messages. */
const TURN = 40;

/** What a worker does for a probe. */
export type ProbeMethods = ReturnType<typeof probeMethods>;

/** One that computes for a probe, in this thread or behind messages. */
export type ProbeCounter = Pick<ProbeMethods, "beginProbe" | "gatherCases" | "describeCases">;

/** A counter in this thread. */
export const probeCounterOn = (engine: Pick<Engine, "run">): ProbeCounter =>
  probeMethods(() => Promise.resolve({ engine }));

export function probeMethods(model: () => Promise<{ readonly engine: Pick<Engine, "run"> }>) {
  let running: Running | undefined;
  const current = (): Running => {
    if (running === undefined) throw new Error("no probe has begun");
    return running;
  };
  return {
    /** Finds the places of a probe; the event comes when matching begins, which may never end. */
    selectCases: (
      { request, language }: { readonly request: ProbeRequest; readonly language: string },
      { onEvent }: Call<"started">,
    ): Promise<Selection> => {
      onEvent?.("started");
      return Promise.resolve(selectCases(request, createLanguage(packOf(language))));
    },

    /** Begins a probe; whatever was before is forgotten. */
    beginProbe: (setup: ProbeSetup, _: Call): Promise<void> => {
      const plan = planProbe(setup);
      running = { setup, plan, kernel: createProbeKernel(setup.cases, plan.layout.count) };
      return Promise.resolve();
    },

    /** Runs a portion; gives a part for each slice, [units, cases of the portion]. */
    gatherCases: async (portion: number, { signal }: Call): Promise<Float32Array[]> =>
      moved(await gather((await model()).engine, current(), portion, signal)),

    /** Statistics of a slice, [units] each, from its part of every portion. Parts belong to the method from then on. */
    describeCases: async (
      { slice, parts }: { readonly slice: number; readonly parts: readonly Float32Array[] },
      { signal }: Call,
    ): Promise<ProbeTable> => moved(await describe(current(), slice, parts, signal)),
  };
}

async function gather(
  engine: Pick<Engine, "run">,
  { setup, plan }: Running,
  place: number,
  signal: AbortSignal | undefined,
): Promise<Float32Array[]> {
  const portion = plan.portions[place]!;
  const { first, end, starts } = portion;
  const parts = plan.slices.map(({ units }) => new Float32Array(units * starts.at(-1)!));
  const options = { signal, positionsPerChunk: POSITIONS_PER_CHUNK };
  for await (const chunk of runBatch(engine, setup.sequences.slice(first, end), SIGNALS, options))
    chunk.sequences.forEach((row, k) => {
      keep(chunk.activations[k]!, setup.cases.positions[first + row]!, portion, row, plan, parts);
    });
  return parts;
}

/** Copies the values at a sequence's cases to their place in the parts. */
function keep(
  activations: Activations,
  positions: Int32Array,
  { starts }: Portion,
  row: number,
  { slices }: ProbePlan,
  parts: readonly Float32Array[],
): void {
  const stride = starts.at(-1)!;
  const start = starts[row]!;
  slices.forEach(({ signal, unit, units }, k) => {
    const values = signalValues(activations, signal);
    const width = values.length / activations.length;
    const part = parts[k]!;
    for (let j = 0; j < positions.length; j++) {
      const from = positions[j]! * width + unit;
      for (let u = 0; u < units; u++) part[u * stride + start + j] = values[from + u]!;
    }
  });
}

async function describe(
  { setup, plan, kernel }: Running,
  place: number,
  parts: readonly Float32Array[],
  signal: AbortSignal | undefined,
): Promise<ProbeTable> {
  const { units } = plan.slices[place]!;
  const table = createProbeTable(units);
  const values = new Float32Array(setup.cases.labels.length);
  let turn = performance.now();
  for (let unit = 0; unit < units; unit++) {
    let at = 0;
    plan.portions.forEach(({ starts }, k) => {
      const stride = starts.at(-1)!;
      values.set(parts[k]!.subarray(unit * stride, (unit + 1) * stride), at);
      at += stride;
    });
    kernel(values, table, unit);
    if (performance.now() - turn < TURN) continue;
    await breathe();
    signal?.throwIfAborted();
    turn = performance.now();
  }
  return table;
}
