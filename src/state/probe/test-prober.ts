/** A prober that does what a test says, and an answer with numbers that can be read. */
import { createProbeTable } from "../../analysis/probe/probe-table";
import { summarizeCases } from "../../analysis/probe/summary";
import { createSignalLayout } from "../../analysis/signal-layout";
import type { ProbeResult, ProbeOptions } from "../../workers/probe/run-probe";
import type { ProbeRequest } from "../../workers/probe/select-cases";
import type { Prober } from "./probe-loop";

/** A probe that somebody asked for. */
export interface AskedProbe extends ProbeRequest, ProbeOptions {
  finish(result: ProbeResult): void;
  fail(error: unknown): void;
}

export interface FakeProber extends Prober {
  readonly asked: AskedProbe[];
  /** How often the workers were ended. */
  disposed: number;
}

export const SAMPLE = ["առաջին տող", "երկրորդ", ""];

export function createFakeProber(): FakeProber {
  const asked: AskedProbe[] = [];
  const fake: FakeProber = {
    asked,
    disposed: 0,
    readSample: () => Promise.resolve(SAMPLE),
    client: {
      probe: (request, options) =>
        new Promise((finish, fail) => {
          asked.push({ ...request, ...options, finish, fail });
          options.signal.addEventListener("abort", () => {
            fail(options.signal.reason as Error);
          });
        }),
      dispose: () => fake.disposed++,
    },
  };
  return fake;
}

/** A hidden unit, then a unit, a cell and an input gate of each direction, with these AUCs. */
export function resultOf(auc: readonly number[]): ProbeResult {
  const layout = createSignalLayout([
    { signal: "hidden", width: 1 },
    { signal: "h", width: 2 },
    { signal: "c", width: 2 },
    { signal: "i", width: 2 },
  ]);
  const table = createProbeTable(layout.count);
  table.auc.set(auc);
  table.distance.set(auc.map((_, signal) => signal / 10));
  const totals = { inP: 200, inN: 1_000, matches: 50 };
  const summary = summarizeCases(
    {
      lines: [],
      positions: [],
      labels: new Uint8Array(0),
      found: { inP: 400, inN: 2_000, matches: 100 },
      chosen: totals,
      heldOut: totals,
    },
    layout.count,
  );
  return { summary, table, layout, marks: [], excerpt: [] };
}
