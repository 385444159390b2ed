import { decode } from "../language/decode";
import type { LoadedNetwork, LoadOptions } from "../workers/network/network-client";
import type { NetworkTeam, TeamLoadOptions } from "../workers/network/network-team";
import { language } from "./test-language";
import type { Outputs } from "./typing/line-view";

/** Latin -> native letter -> probability, for a network that tests can read. */
type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;

const TABLE: Table = {
  a: { ա: 0.99, a: 0.01 },
  b: { բ: 0.99, b: 0.01 },
  t: { տ: 0.6, թ: 0.3, ծ: 0.1 },
  s: { ս: 0.7, _: 0.2, շ: 0.1 },
  h: { _: 0.9, հ: 0.1 },
};

/** What the fake network says of itself. */
export const TEST_MODEL: LoadedNetwork = {
  language: "hy",
  version: "test",
  weightsSha256: "0",
  sizes: { inputs: 72, cells: 228, hidden: 228, outputs: 153 },
  rows: [],
  engine: "reference",
};

/** The fake network needs no files. */
export const NO_ASSETS: LoadOptions["assets"] = { kernels: { simd: "", relaxed: "" } };

/** It has no atlas either. */
export const NO_ATLAS = (): Promise<never> => Promise.reject(new Error("there is no atlas"));

/** Prediction of the fake network for a line: each letter by the table, other characters as they are. */
export function fakeOutputs(line: string): Outputs {
  const { ids, characters } = language.encode(line);
  const count = 3;
  const symbols = new Uint8Array(ids.length * count);
  const probabilities = new Float32Array(ids.length * count);
  characters.forEach((character, t) => {
    const identity = language.vocabulary.outputs[language.vocabulary.identity[ids[t]!]!]!;
    const ranked = Object.entries(TABLE[character] ?? { [identity]: 1 });
    ranked.forEach(([symbol, probability], rank) => {
      symbols[t * count + rank] = language.vocabulary.outputIndex.get(symbol)!;
      probabilities[t * count + rank] = probability;
    });
  });
  return { length: ids.length, count, symbols, probabilities };
}

export interface FakeNetwork extends NetworkTeam {
  /** The lines of each request, as text. */
  readonly requests: string[][];
  /** While set, requests wait for `release`. */
  hold: boolean;
  release(): void;
  failNextLoad: Error | undefined;
  /** What was loaded last. */
  loaded: TeamLoadOptions | undefined;
  /** While set, answers to keystrokes are not final. */
  rough: boolean;
  /** Tells the prediction of the line typed last once more. */
  refine(outputs: Outputs): void;
}

/** A network that answers from a table, at once or when told. */
// eslint-disable-next-line max-lines-per-function -- a fake of every method, each a few lines
export function createFakeNetwork(): FakeNetwork {
  let waiting: (() => void)[] = [];
  let refine: (outputs: Outputs) => void = () => undefined;
  /** Keeps an answer back while `hold` is set. */
  const answerOrWait = (answer: () => void): void => {
    if (fake.hold) waiting.push(answer);
    else answer();
  };
  const fake: FakeNetwork = {
    requests: [],
    hold: false,
    failNextLoad: undefined,
    loaded: undefined,
    rough: false,
    refine: (outputs) => {
      refine(outputs);
    },
    release: () => {
      const ready = waiting;
      waiting = [];
      for (const go of ready) go();
    },
    load: (options) => {
      const { onProgress } = options;
      fake.loaded = options;
      const failure = fake.failNextLoad;
      fake.failNextLoad = undefined;
      if (failure) return Promise.reject(failure);
      onProgress?.(10, 10);
      return Promise.resolve(TEST_MODEL);
    },
    convert: (lines, { signal, onLine }) =>
      new Promise((resolve, reject) => {
        const texts = lines.map(textOf);
        fake.requests.push(texts);
        signal.addEventListener("abort", () => {
          reject(new DOMException("newer", "AbortError"));
        });
        const answer = (): void => {
          if (signal.aborted) return;
          texts.forEach((text, k) => {
            onLine(k, fakeOutputs(text));
          });
          resolve({ engine: "reference", milliseconds: 1 });
        };
        answerOrWait(answer);
      }),
    type: (line, { signal, onRefined }) =>
      new Promise((resolve, reject) => {
        const text = textOf(line);
        fake.requests.push([text]);
        refine = onRefined;
        signal.addEventListener("abort", () => {
          reject(new DOMException("stopped", "AbortError"));
        });
        answerOrWait(() => {
          const final = !fake.rough;
          resolve({ engine: "reference", milliseconds: 1, outputs: fakeOutputs(text), final });
        });
      }),
    inspect: () => Promise.reject(new Error("this network has no signals")),
    trace: () => Promise.reject(new Error("this network has no signals")),
    dense: () => Promise.reject(new Error("this network has no weights")),
    calibrate: () =>
      Promise.resolve({
        measured: [{ engine: "reference", keystroke: 2, throughput: 1000 }],
        skipped: [],
        live: "reference",
        bulk: "reference",
      }),
    setBulkEngine: (engine) => {
      fake.loaded = { ...fake.loaded!, bulkEngine: engine };
    },
    dispose: () => undefined,
  };
  return fake;
}

/** Input ids back to text, for Latin letters and spaces. */
function textOf(ids: Uint8Array): string {
  const characters = Array.from(ids, (id) => language.vocabulary.inputs[id]!);
  const identity = ids.map((id) => language.vocabulary.identity[id]!);
  return decode({ ids, characters }, identity, language.vocabulary);
}
