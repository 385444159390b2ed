import type { Language } from "../../language/language";
import type { StoreApi } from "zustand/vanilla";
import { createTextSplitter } from "../../language/split-edited";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState, LineState } from "../app-state";
import { isConverted, nextBatch, type ConversionBatch } from "./conversion";
import { layOutLines, lineAt } from "./lines-state";
import type { Outputs, ShownLine } from "./line-view";
import { LruCache } from "../shared/lru-cache";
import { newestOnly } from "../shared/newest-only";
import { failureOf } from "../shared/failure";

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

/** Keeps the lines of the store converted; writes `lines`, `progress`, `milliseconds` and `network`. */
export class ConversionLoop {
  readonly #store: StoreApi<AppState>;
  readonly #client: NetworkTeam;
  readonly #language: Language;
  readonly #cache = new LruCache<Outputs>(CACHED_CHARACTERS, (line) => line.length + 1);
  readonly #split = createTextSplitter();
  /** Answers to keystrokes that have not been made exact. */
  readonly #rough = new WeakSet<Outputs>();
  #running: Run | undefined;

  /** Predicts the caret's line, and again while it changes; keystrokes that come meanwhile do not pile up. */
  readonly #typing = newestOnly<string>({
    next: (last) => {
      const { lines, caret } = this.#store.getState();
      const line = lines[lineAt(lines, caret)];
      // A rough answer is made exact, but not the one that has just come.
      const isDone =
        line === undefined || (isConverted(line) && (line.text === last || !this.#isRough(line)));
      return isDone ? undefined : line.text;
    },
    work: (text, signal) => this.#predict(text, signal),
    failed: (error) => this.#fail(error),
  });

  constructor(store: StoreApi<AppState>, client: NetworkTeam) {
    this.#store = store;
    this.#client = client;
    this.#language = store.getState().language;
  }

  /** Puts text, choices and known predictions together anew; call after changing text or choices. */
  layOut(): void {
    const { text, choices, lines, network, stopped } = this.#store.getState();
    const predictionFor = (line: string, known: Outputs | undefined): Outputs | undefined => {
      if (line === "") return NOTHING;
      return known !== undefined && !this.#rough.has(known) ? known : (this.#cache.get(line) ?? known);
    };
    const keepOld = network.kind === "ready" && !stopped;
    this.#store.setState({
      lines: layOutLines(text, choices, predictionFor, lines, keepOld, this.#language, this.#split),
    });
  }

  /** Converts what is missing, the caret's line first. A call while one is running makes it go on with the newest text. */
  async start(): Promise<void> {
    if (this.#store.getState().network.kind !== "ready") return;
    // The caret may have left a line before its newest text was predicted: the rest is looked at once more.
    await Promise.all([this.#typing.start().then(() => this.#convertRest()), this.#convertRest()]);
  }

  /** Leaves what is missing as it is. */
  stop(): void {
    this.#abort();
    this.#store.setState({ progress: undefined, stopped: true });
    this.layOut();
  }

  #isRough({ shown }: LineState): boolean {
    return shown !== undefined && this.#rough.has(shown.outputs);
  }

  async #predict(text: string, signal: AbortSignal): Promise<void> {
    const { lines, caret } = this.#store.getState();
    const answer = await this.#client.type(this.#language.encode(text).ids, {
      signal,
      onRefined: (refined) => this.#showRefined(text, refined),
    });
    const { outputs, final, engine, milliseconds } = answer;
    if (!final) this.#rough.add(outputs);
    this.#cache.set(text, outputs);
    this.layOut();
    this.#showLate(lineAt(lines, caret), lines.length, text, outputs);
    this.#store.setState(({ network }) => ({
      milliseconds,
      network: network.kind === "ready" && network.engine !== engine ? { ...network, engine } : network,
    }));
  }

  /** A line that was edited meanwhile shows the result that has come, until the next is there. */
  #showLate(index: number, count: number, text: string, outputs: Outputs): void {
    const { lines, caret } = this.#store.getState();
    const line = lines[index];
    // Lines that came or went above have moved it.
    if (line === undefined || lines.length !== count || lineAt(lines, caret) !== index) return;
    if (isConverted(line) || line.text === "") return;
    const shown = { text, outputs, choices: choicesUpTo(line.shown, text, this.#language) };
    this.#store.setState({ lines: lines.map((other, k) => (k === index ? { ...other, shown } : other)) });
  }

  /** The same text with a more exact prediction. */
  #showRefined(text: string, outputs: Outputs): void {
    this.#cache.set(text, outputs);
    this.#store.setState(({ lines }) => ({
      lines: lines.map((line) =>
        line.text === text && line.shown?.text === text
          ? { ...line, shown: { ...line.shown, outputs } }
          : line,
      ),
    }));
  }

  async #convertRest(): Promise<void> {
    const { stopped, network, lines } = this.#store.getState();
    if (stopped || network.kind !== "ready") return;
    if (this.#running !== undefined) {
      // It goes on with the newest text by itself, unless it works on a text that is gone.
      const present = new Set(lines.map(({ text }) => text));
      if (this.#running.batch.some((line) => present.has(line))) return;
      this.#running.controller.abort();
    }
    const run: Run = { controller: new AbortController(), started: performance.now(), batch: [] };
    this.#running = run;
    try {
      while (await this.#convertBatch(run));
      this.#store.setState({ progress: undefined });
    } catch (error) {
      if (!run.controller.signal.aborted) this.#fail(error);
    } finally {
      if (this.#running === run) this.#running = undefined;
    }
  }

  /** Converts one portion of the other lines; false if there was nothing left to convert. */
  async #convertBatch(run: Run): Promise<boolean> {
    const { lines, caret } = this.#store.getState();
    const batch = nextBatch(lines, lineAt(lines, caret), this.#typing.isRunning(), (line) =>
      this.#isRough(line),
    );
    if (batch.length === 0) return false;
    run.batch = batch;
    let updated = run.started + SHOW_PROGRESS_AFTER - UPDATE_EVERY;
    let told = 0;
    const onLine = (k: number, outputs: Outputs): void => {
      this.#cache.set(batch[k]!, outputs);
      told++;
      if (performance.now() - updated < UPDATE_EVERY) return;
      this.layOut();
      this.#store.setState(({ lines: now }) => ({ progress: progressOf(now) }));
      updated = performance.now();
    };
    const { signal } = run.controller;
    await this.#client.convert(
      batch.map((line) => this.#language.encode(line).ids),
      { signal, onLine },
    );
    this.layOut();
    if (told === 0) throw new Error("The network gave no answer. Reload the page to try again.");
    return true;
  }

  #abort(): void {
    this.#typing.abort();
    this.#running?.controller.abort();
    this.#running = undefined;
  }

  #fail(error: unknown): void {
    this.#abort();
    this.#store.setState({ progress: undefined, network: { kind: "failed", ...failureOf(error) } });
    this.layOut();
  }
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
