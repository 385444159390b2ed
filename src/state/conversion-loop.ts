import type { StoreApi } from "zustand/vanilla";
import type { NetworkClient } from "../workers/network-client";
import type { AppState, LineState } from "./app-state";
import { isConverted, nextBatch, type ConversionBatch } from "./conversion";
import { converter } from "./converter";
import { layOutLines, lineAt } from "./lines-state";
import type { Outputs } from "./line-view";
import { LruCache } from "./lru-cache";
import { failedStatus } from "./failed-status";

/** Keeps the lines of the store converted. */
export interface ConversionLoop {
  /** Puts text, choices and known predictions together anew; call after changing text or choices. */
  layOut(): void;
  /** Converts what is missing, the caret's line first. A call while one is running makes it go on with the newest text. */
  start(): Promise<void>;
  /** Leaves what is missing as it is. */
  stop(): void;
}

/** Predictions kept, in characters; a line that comes back (undo, retyping) needs no computing. */
const CACHED_CHARACTERS = 4_000_000;

/** A conversion that is not done after this many milliseconds shows its progress. */
const SHOW_PROGRESS_AFTER = 400;

/** Long conversions update the page this often, in milliseconds. */
const UPDATE_EVERY = 100;

/** An empty line needs no network. */
const NOTHING: Outputs = {
  length: 0,
  count: 1,
  symbols: new Uint8Array(0),
  probabilities: new Float32Array(0),
};

/** One stretch of converting, until nothing is missing or another takes its place. */
interface Run {
  readonly controller: AbortController;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly started: number;
  batch: ConversionBatch;
}

/** A loop over the network that writes `lines`, `progress`, `milliseconds` and `network` of the store. */
export function createConversionLoop(
  { getState: get, setState: set }: StoreApi<AppState>,
  client: NetworkClient,
): ConversionLoop {
  const cache = new LruCache<Outputs>(CACHED_CHARACTERS, (line) => line.length + 1);
  let running: Run | undefined;

  const layOut = (): void => {
    const { text, choices, lines, network, stopped } = get();
    const predictionFor = (line: string): Outputs | undefined => (line === "" ? NOTHING : cache.get(line));
    set({ lines: layOutLines(text, choices, predictionFor, lines, network.kind === "ready" && !stopped) });
  };

  /** A line that was edited meanwhile shows the result that has come, until the next is there. */
  const showLate = (index: number, text: string): void => {
    const { lines } = get();
    const line = lines[index];
    const outputs = cache.get(text);
    if (line === undefined || outputs === undefined || isConverted(line) || line.text === "") return;
    const shown = { text, outputs, choices: new Map<number, number>() };
    set({ lines: lines.map((other, k) => (k === index ? { ...other, shown } : other)) });
  };

  /** Converts one portion; false if there was nothing left to convert. */
  const convertBatch = async (run: Run): Promise<boolean> => {
    const { lines, caret } = get();
    const line = lineAt(lines, caret);
    const batch = nextBatch(lines, line);
    if (batch.length === 0) return false;
    run.batch = batch;
    const typing = batch.length === 1;
    let updated = run.started + SHOW_PROGRESS_AFTER - UPDATE_EVERY;
    const { engine, milliseconds } = await client.convert(
      batch.map((line) => converter.encode(line).ids),
      {
        signal: run.controller.signal,
        onLine: (k, outputs) => {
          cache.set(batch[k]!, outputs);
          // Somebody who types without a pause keeps the loop going; that is no long conversion.
          if (typing || performance.now() - updated < UPDATE_EVERY) return;
          layOut();
          set(({ lines: now }) => ({ progress: progressOf(now) }));
          updated = performance.now();
        },
      },
    );
    layOut();
    if (typing) showLate(line, batch[0]!);
    // The time of one portion of a long text would say nothing about typing.
    if (typing || performance.now() - run.started < SHOW_PROGRESS_AFTER) set({ milliseconds });
    set(({ network }) => (network.kind === "ready" ? { network: { ...network, engine } } : {}));
    return true;
  };

  return {
    layOut,
    start: async () => {
      // One line is soon done, and the loop then takes the newest text; aborting it at each key would never show anything.
      if (running?.batch.length === 1) return;
      running?.controller.abort();
      if (get().network.kind !== "ready") return;
      const run: Run = { controller: new AbortController(), started: performance.now(), batch: [] };
      running = run;
      try {
        while (await convertBatch(run));
        set({ progress: undefined });
      } catch (error) {
        if (run.controller.signal.aborted) return;
        set({ progress: undefined, network: failedStatus(error) });
        layOut();
      } finally {
        if (running === run) running = undefined;
      }
    },
    stop: () => {
      running?.controller.abort();
      running = undefined;
      set({ progress: undefined, stopped: true });
      layOut();
    },
  };
}

const progressOf = (lines: readonly LineState[]): AppState["progress"] => ({
  done: lines.filter(isConverted).length,
  total: lines.length,
});
