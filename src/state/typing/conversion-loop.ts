import type { Language } from "../../language/language";
import type { StoreApi } from "zustand/vanilla";
import { createTextSplitter } from "../../language/split-edited";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState, LineState } from "../app-state";
import { isConverted, nextBatch, type ConversionBatch } from "./conversion";
import { layOutLines, lineAt } from "./lines-state";
import type { Outputs, ShownLine } from "./line-view";
import { LruCache } from "../shared/lru-cache";
import { failedStatus } from "../network/failed-status";

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

/** One stretch of converting many lines, until nothing is missing or another takes its place. */
interface Run {
  readonly controller: AbortController;
  /** Milliseconds, as `performance.now()` counts them. */
  readonly started: number;
  batch: ConversionBatch;
}

/** A loop over the network that writes `lines`, `progress`, `milliseconds` and `network` of the store. */
export function createConversionLoop(
  { getState: get, setState: set }: StoreApi<AppState>,
  client: NetworkTeam,
): ConversionLoop {
  const { language } = get();
  const cache = new LruCache<Outputs>(CACHED_CHARACTERS, (line) => line.length + 1);
  const split = createTextSplitter();
  let running: Run | undefined;
  /** Set while the caret's line is being predicted. */
  let typing: AbortController | undefined;

  /** Answers to keystrokes that have not been made exact. */
  const rough = new WeakSet<Outputs>();
  const isRough = ({ shown }: LineState): boolean => shown !== undefined && rough.has(shown.outputs);

  const layOut = (): void => {
    const { text, choices, lines, network, stopped } = get();
    const predictionFor = (line: string, known: Outputs | undefined): Outputs | undefined => {
      if (line === "") return NOTHING;
      return known !== undefined && !rough.has(known) ? known : (cache.get(line) ?? known);
    };
    const keepOld = network.kind === "ready" && !stopped;
    set({ lines: layOutLines(text, choices, predictionFor, lines, keepOld, language, split) });
  };

  /** A line that was edited meanwhile shows the result that has come, until the next is there. */
  const showLate = (index: number, count: number, text: string, outputs: Outputs): void => {
    const { lines, caret } = get();
    const line = lines[index];
    // Lines that came or went above have moved it.
    if (line === undefined || lines.length !== count || lineAt(lines, caret) !== index) return;
    if (isConverted(line) || line.text === "") return;
    const shown = { text, outputs, choices: choicesUpTo(line.shown, text, language) };
    set({ lines: lines.map((other, k) => (k === index ? { ...other, shown } : other)) });
  };

  /** The same text with a more exact prediction. */
  const showRefined = (text: string, outputs: Outputs): void => {
    cache.set(text, outputs);
    set(({ lines }) => ({
      lines: lines.map((line) =>
        line.text === text && line.shown?.text === text
          ? { ...line, shown: { ...line.shown, outputs } }
          : line,
      ),
    }));
  };

  /** Predicts the caret's line, and again while it changes; keystrokes that come meanwhile do not pile up. */
  const followCaret = async (): Promise<void> => {
    if (typing !== undefined) return;
    const own = new AbortController();
    typing = own;
    const asked = new Set<string>();
    try {
      for (;;) {
        const { lines, caret } = get();
        const index = lineAt(lines, caret);
        const line = lines[index];
        if (line === undefined || (isConverted(line) && !(isRough(line) && !asked.has(line.text)))) return;
        const { text } = line;
        asked.add(text);
        const { outputs, final, engine, milliseconds } = await client.type(language.encode(text).ids, {
          signal: own.signal,
          onRefined: (refined) => {
            showRefined(text, refined);
          },
        });
        if (!final) rough.add(outputs);
        cache.set(text, outputs);
        layOut();
        showLate(index, lines.length, text, outputs);
        set(({ network }) => ({
          milliseconds,
          ...(network.kind === "ready" ? { network: { ...network, engine } } : {}),
        }));
      }
    } catch (error) {
      if (!own.signal.aborted) fail(error);
    } finally {
      if (typing === own) typing = undefined;
    }
  };

  /** Converts one portion of the other lines; false if there was nothing left to convert. */
  const convertBatch = async (run: Run): Promise<boolean> => {
    const { lines, caret } = get();
    const batch = nextBatch(lines, lineAt(lines, caret), typing !== undefined, isRough);
    if (batch.length === 0) return false;
    run.batch = batch;
    let updated = run.started + SHOW_PROGRESS_AFTER - UPDATE_EVERY;
    let told = 0;
    await client.convert(
      batch.map((line) => language.encode(line).ids),
      {
        signal: run.controller.signal,
        onLine: (k, outputs) => {
          cache.set(batch[k]!, outputs);
          told++;
          if (performance.now() - updated < UPDATE_EVERY) return;
          layOut();
          set(({ lines: now }) => ({ progress: progressOf(now) }));
          updated = performance.now();
        },
      },
    );
    layOut();
    if (told === 0) throw new Error("The network gave no answer. Reload the page to try again.");
    return true;
  };

  const convertRest = async (): Promise<void> => {
    if (get().stopped || get().network.kind !== "ready") return;
    if (running !== undefined) {
      // It goes on with the newest text by itself, unless it works on a text that is gone.
      const present = new Set(get().lines.map(({ text }) => text));
      if (running.batch.some((line) => present.has(line))) return;
      running.controller.abort();
    }
    const run: Run = { controller: new AbortController(), started: performance.now(), batch: [] };
    running = run;
    try {
      while (await convertBatch(run));
      set({ progress: undefined });
    } catch (error) {
      if (!run.controller.signal.aborted) fail(error);
    } finally {
      if (running === run) running = undefined;
    }
  };

  const abort = (): void => {
    typing?.abort();
    running?.controller.abort();
    typing = running = undefined;
  };

  const fail = (error: unknown): void => {
    abort();
    set({ progress: undefined, network: failedStatus(error) });
    layOut();
  };

  return {
    layOut,
    start: async () => {
      if (get().network.kind !== "ready") return;
      // The caret may have left a line before its newest text was predicted: the rest is looked at once more.
      await Promise.all([followCaret().then(convertRest), convertRest()]);
    },
    stop: () => {
      abort();
      set({ progress: undefined, stopped: true });
      layOut();
    },
  };
}

/** The user's choices in the part that two versions of a line share at their beginning. */
function choicesUpTo(
  shown: ShownLine | undefined,
  text: string,
  language: Language,
): ReadonlyMap<number, number> {
  if (shown === undefined || shown.choices.size === 0) return new Map();
  const [before, after] = [shown.text, text].map((line) => language.encode(line).characters) as [
    string[],
    string[],
  ];
  let common = 0;
  while (common < before.length && before[common] === after[common]) common++;
  return new Map([...shown.choices].filter(([position]) => position < common));
}

const progressOf = (lines: readonly LineState[]): AppState["progress"] => ({
  done: lines.filter(isConverted).length,
  total: lines.length,
});
