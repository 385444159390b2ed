import { createProbeKernel, type ProbeKernel } from "../../analysis/probe/probe-kernel";
import { createProbeTable, type ProbeTable } from "../../analysis/probe/probe-table";
import type { Engine } from "../../model/engine";
import { createLanguage } from "../../language/language";
import { packOf } from "../../language/packs";
import { breathe } from "../../model/run-batch";
import { SIGNALS } from "../../model/signals";
import { gather, type KeptPlaces } from "../analysis/gather";
import type { Call } from "../rpc/method";
import { moved } from "../rpc/moved";
import { planProbe, type ProbePlan, type ProbeSetup } from "./plan";
import { selectCases, type ProbeRequest, type Selection } from "./select-cases";

interface Running {
  readonly setup: ProbeSetup;
  readonly plan: ProbePlan;
  readonly kernel: ProbeKernel;
}

/** All signals at once: a cancelled run ends within a tenth of a second, and a chunk takes 15 MB. */
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
    gatherCases: async (portion: number, { signal }: Call): Promise<Float32Array[]> => {
      const { engine } = await model();
      const { setup, plan } = current();
      const { first, end, starts } = plan.portions[portion]!;
      const { slices } = plan;
      const positions = starts.at(-1)!;
      const placesOf = (row: number): KeptPlaces => {
        const from = setup.cases.positions[first + row]!;
        return { from, to: from.map((_, k) => starts[row]! + k) };
      };
      const parts = slices.map(({ units }) => new Float32Array(units * positions));
      const positionsPerChunk = POSITIONS_PER_CHUNK;
      const keeping = { signals: SIGNALS, slices, placesOf, positions, positionsPerChunk, parts };
      await gather(engine, setup.sequences.slice(first, end), keeping, signal);
      return moved(parts);
    },

    /** Statistics of a slice, [units] each, from its part of every portion. Parts belong to the method from then on. */
    describeCases: async (
      { slice, parts }: { readonly slice: number; readonly parts: readonly Float32Array[] },
      { signal }: Call,
    ): Promise<ProbeTable> => moved(await describe(current(), slice, parts, signal)),
  };
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
