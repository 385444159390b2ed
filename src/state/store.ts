import { createStore, type StoreApi } from "zustand/vanilla";
import type { NetworkClient } from "../workers/network-client";
import type { AppState, ConversionProgress, LetterRef, Theme } from "./app-state";
import { addChoices, dropChoices, shiftChoices, type Choice } from "./choices";
import { isConverted, nextBatch } from "./conversion";
import { converter } from "./converter";
import { layOutLines, lineAt, offsetOf } from "./lines-state";
import type { Outputs } from "./line-view";
import { LruCache } from "./lru-cache";
import { textEdit } from "./text-edit";

/** Text, settings and choices as they are kept between visits. */
export type SavedState = Pick<AppState, "text" | "choices" | "nativePunctuation" | "theme">;

export interface AppActions {
  /** The text field's content and caret. */
  setText(text: string, caret: number): void;
  /** Puts another text in place of the whole (an example, a file); `restore` brings the old one back. */
  replaceText(text: string): void;
  restore(): void;
  setCaret(caret: number): void;
  /** Writes these outputs (by position of a line) from now on. */
  choose(line: number, outputs: ReadonlyMap<number, number>): void;
  /** Gives positions [start, end) of a line back to the network. */
  unchoose(line: number, start: number, end: number): void;
  select(letter: LetterRef | undefined): void;
  setNativePunctuation(on: boolean): void;
  setTheme(theme: Theme): void;
  /** Loads the model, again after a failure. */
  load(): Promise<void>;
  /** Stops a long conversion; the next edit starts it again. */
  stop(): void;
  notify(notice: string): void;
  dismissNotice(index: number): void;
}

export type AppStore = StoreApi<AppState> & { readonly actions: AppActions };

export interface StoreOptions {
  readonly client: NetworkClient;
  readonly modelUrl: string;
  readonly wasmUrl: string;
  readonly saved: Partial<SavedState>;
}

/** Predictions kept, in characters; a line that comes back (undo, retyping) needs no computing. */
const CACHED_CHARACTERS = 4_000_000;

/** A conversion that is not done after this many milliseconds shows its progress. */
const SHOW_PROGRESS_AFTER = 400;

/** Long conversions update the page this often, in milliseconds. */
const UPDATE_EVERY = 100;

/** The state of the page and the only ways to change it. Knows no React. */
export function createAppStore({ client, modelUrl, wasmUrl, saved }: StoreOptions): AppStore {
  const cache = new LruCache<Outputs>(CACHED_CHARACTERS, (line) => line.length + 16);
  const predictionFor = (line: string): Outputs | undefined => (line === "" ? NOTHING : cache.get(line));
  const text = saved.text ?? "";
  const choices = saved.choices ?? [];
  const store = createStore<AppState>(() => ({
    text,
    caret: text.length,
    choices,
    lines: layOutLines(text, choices, predictionFor, [], false),
    nativePunctuation: saved.nativePunctuation ?? false,
    theme: saved.theme ?? "system",
    network: { kind: "loading", received: 0, total: 0 },
    progress: undefined,
    stopped: false,
    milliseconds: undefined,
    notices: [],
    selected: undefined,
    replaced: undefined,
  }));
  const { getState: get, setState: set } = store;

  const layOut = (): void => {
    const { text: newest, choices: made, lines, network } = get();
    set({
      lines: layOutLines(newest, made, predictionFor, lines, network.kind === "ready" && !get().stopped),
    });
  };

  let running: AbortController | undefined;

  /** Converts what is missing, newest text first; a call while one is running takes its place. */
  const convert = async (): Promise<void> => {
    running?.abort();
    if (get().network.kind !== "ready") return;
    const controller = new AbortController();
    running = controller;
    const started = performance.now();
    let updated = started;
    try {
      for (;;) {
        const { lines, caret } = get();
        const batch = nextBatch(lines, lineAt(lines, caret));
        if (batch.length === 0) break;
        const { milliseconds } = await client.convert(
          batch.map((line) => converter.encode(line).ids),
          {
            signal: controller.signal,
            onLine: (k, outputs) => {
              cache.set(batch[k]!, outputs);
              const now = performance.now();
              if (now - started < SHOW_PROGRESS_AFTER || now - updated < UPDATE_EVERY) return;
              updated = now;
              layOut();
              set({ progress: progressOf(get().lines) });
            },
          },
        );
        layOut();
        if (performance.now() - started < SHOW_PROGRESS_AFTER) set({ milliseconds });
      }
      set({ progress: undefined });
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return;
      set({ progress: undefined, network: failed(error) });
      layOut();
    } finally {
      if (running === controller) running = undefined;
    }
  };

  const actions: AppActions = {
    setText: (next, caret) => {
      const before = get();
      if (next === before.text) {
        actions.setCaret(caret);
        return;
      }
      set({
        text: next,
        caret,
        choices:
          before.choices.length > 0
            ? shiftChoices(before.choices, textEdit(before.text, next))
            : before.choices,
        selected: undefined,
        stopped: false,
        replaced: undefined,
      });
      layOut();
      void convert();
    },
    replaceText: (next) => {
      const { text: old, choices: oldChoices } = get();
      actions.setText(next, next.length);
      set({ choices: [], ...(old === "" ? {} : { replaced: { text: old, choices: oldChoices } }) });
      layOut();
    },
    restore: () => {
      const { replaced } = get();
      if (replaced === undefined) return;
      actions.setText(replaced.text, replaced.text.length);
      set({ choices: replaced.choices });
      layOut();
    },
    setCaret: (caret) => {
      if (caret !== get().caret) set({ caret });
    },
    choose: (line, outputs) => {
      const { lines, choices: old } = get();
      const target = lines[line];
      if (target === undefined) return;
      const characters = Array.from(target.text);
      const added = Array.from(outputs, ([position, output]): Choice => {
        const offset = offsetOf(target, position);
        return { offset, length: characters[position]!.length, output };
      });
      set({ choices: addChoices(old, added) });
      layOut();
    },
    unchoose: (line, start, end) => {
      const { lines, choices: old } = get();
      const target = lines[line];
      if (target === undefined) return;
      set({ choices: dropChoices(old, offsetOf(target, start), offsetOf(target, end)) });
      layOut();
    },
    select: (selected) => {
      set({ selected });
    },
    setNativePunctuation: (nativePunctuation) => {
      set({ nativePunctuation });
    },
    setTheme: (theme) => {
      set({ theme });
    },
    load: async () => {
      set({ network: { kind: "loading", received: 0, total: 0 } });
      try {
        const model = await client.load({
          modelUrl,
          wasmUrl,
          engine: "auto",
          onProgress: (received, total) => {
            set({ network: { kind: "loading", received, total } });
          },
        });
        set({ network: { kind: "ready", engine: model.engine, version: model.version } });
        await convert();
      } catch (error) {
        set({ network: failed(error) });
      }
    },
    stop: () => {
      running?.abort();
      set({ progress: undefined, stopped: true });
      layOut();
    },
    notify: (notice) => {
      set({ notices: [...get().notices, notice] });
    },
    dismissNotice: (index) => {
      set({ notices: get().notices.filter((_, k) => k !== index) });
    },
  };
  return { ...store, actions };
}

const NOTHING: Outputs = {
  length: 0,
  count: 1,
  symbols: new Uint8Array(0),
  probabilities: new Float32Array(0),
};

const progressOf = (lines: AppState["lines"]): ConversionProgress => ({
  done: lines.filter(isConverted).length,
  total: lines.length,
});

function failed(error: unknown): AppState["network"] {
  const message = error instanceof Error ? error.message : String(error);
  const file =
    error instanceof Error && "file" in error && typeof error.file === "string" ? error.file : undefined;
  return { kind: "failed", message, file };
}
