import type { SignalUnit } from "../../analysis/signal-layout";
import type { Calibration } from "../../model/calibrate";
import type { DenseLayers } from "../../model/dense-layers";
import type { EnginePreference } from "../../model/engine-candidates";
import type { TopOutputs } from "../../model/top-outputs";
import type { TyunMethods } from "../methods";
import { Remote, type Port } from "../rpc/remote";
import { WorkerError, WorkerGone } from "../rpc/worker-error";
import type { EngineFailure, LoadedNetwork, LoadProgress, ModelSource } from "./model-keeper";
import type { Answer, Computed } from "./network-methods";
import { createNetworkPatience } from "./network-patience";

export type { Calibration } from "../../model/calibrate";
export type { DenseLayers } from "../../model/dense-layers";
export type { EngineName } from "../../model/engine";
export type { EnginePreference } from "../../model/engine-candidates";
export type { LoadedNetwork } from "./model-keeper";

export interface LoadOptions extends ModelSource {
  readonly onProgress?: (received: number, total: number) => void;
}

export interface ConvertOptions {
  readonly signal: AbortSignal;
  readonly onLine: (line: number, outputs: TopOutputs) => void;
}

export interface TypeOptions {
  readonly signal: AbortSignal;
  /** Gets the same prediction once more when it has been made exact, unless something newer was asked meanwhile. */
  readonly onRefined: (outputs: TopOutputs) => void;
}

export interface TraceOptions {
  readonly signal?: AbortSignal;
  /** Gets a line's values, [units, length]. */
  readonly onLine: (line: number, values: Float32Array) => void;
}

/**
 * The network, as the page sees it. Requests reject with WorkerError, or with the reason of their signal once that is
 * aborted.
 */
export interface NetworkClient {
  /** Loads a model and starts an engine. */
  load(options: LoadOptions): Promise<LoadedNetwork>;
  /** Predicts the line that somebody is typing in, from what is known of the line before the keystroke. */
  type(line: Uint8Array, options: TypeOptions): Promise<Answer>;
  /** Predicts lines, telling each as it is done. */
  convert(lines: readonly Uint8Array[], options: ConvertOptions): Promise<Computed>;
  /** All signals at one position of a line that is being typed, one after the other as SIGNALS orders them. */
  inspect(line: Uint8Array, position: number, signal?: AbortSignal): Promise<Float32Array>;
  /** Computes some units along whole lines, telling each line as it is done. */
  trace(lines: readonly Uint8Array[], units: readonly SignalUnit[], options: TraceOptions): Promise<Computed>;
  /** The weights above the LSTMs. */
  dense(): Promise<DenseLayers>;
  /** Measures the engines; the fastest is used for typing from then on, unless `load` asked for another. */
  calibrate(): Promise<Calibration>;
  /** Ends the worker; open requests, and later ones, are rejected with an AbortError. */
  dispose(): void;
}

/** Starts a worker for an engine. */
export type Spawn = (engine: EnginePreference) => Port;

/**
 * A client for workers made by `spawn`. When a worker dies, a new one is started, the model loaded again and each open
 * request repeated once; a second death fails it.
 */
export function createNetworkClient(
  spawn: Spawn,
  onEngineFailed: (failure: EngineFailure) => void = () => undefined,
): NetworkClient {
  const workers = new RevivedWorker(spawn, onEngineFailed);
  let newestType = 0;
  return {
    load: (options) => workers.load(options),
    type: (line, { signal, onRefined }) => {
      const own = ++newestType;
      return new Promise<Answer>((resolve, reject) => {
        const refining = workers.call(({ type }) => type({ line }, { signal, onEvent: resolve }));
        refining.then((refined) => {
          if (refined !== undefined && own === newestType) onRefined(refined);
        }, reject);
      });
    },
    convert: (lines, { signal, onLine }) =>
      workers.call(({ convert }) =>
        convert(
          { lines },
          {
            signal,
            onEvent: ({ line, outputs }) => onLine(line, outputs),
          },
        ),
      ),
    inspect: (line, position, signal) =>
      workers.call(({ inspect }) => inspect({ line, position }, { signal })),
    trace: (lines, units, { signal, onLine }) =>
      workers.call(({ trace }) =>
        trace(
          { lines, units },
          {
            signal,
            onEvent: ({ line, values }) => onLine(line, values),
          },
        ),
      ),
    dense: () => workers.call(({ dense }) => dense()),
    calibrate: () => workers.calibrate(),
    dispose: () => workers.dispose(),
  };
}

/** One worker after the other, each with the model that was loaded last. */
class RevivedWorker {
  readonly #spawn: Spawn;
  readonly #onEngineFailed: (failure: EngineFailure) => void;
  readonly #patience = createNetworkPatience();
  #remote: Remote<TyunMethods> | undefined;
  #source: ModelSource | undefined;
  /** Ends what a newer load makes pointless. */
  #newerLoad = new AbortController();
  #disposed: DOMException | undefined;

  constructor(spawn: Spawn, onEngineFailed: (failure: EngineFailure) => void) {
    this.#spawn = spawn;
    this.#onEngineFailed = onEngineFailed;
  }

  load({ onProgress, ...source }: LoadOptions): Promise<LoadedNetwork> {
    this.#newerLoad.abort(new DOMException("another load took its place", "AbortError"));
    this.#newerLoad = new AbortController();
    const { signal } = this.#newerLoad;
    // Another engine gets a fresh worker, which gives the memory of the old one back; what is open goes along.
    if (this.#source !== undefined && this.#source.engine !== source.engine) this.#remote?.end(REPLACED);
    this.#source = source;
    const onEvent = ({ received, total }: LoadProgress): void => onProgress?.(received, total);
    return this.#repeated(() => this.#running("unloaded").methods.load(source, { signal, onEvent }));
  }

  calibrate(): Promise<Calibration> {
    const { signal } = this.#newerLoad;
    return this.call(({ calibrate }) => calibrate(undefined, { signal }));
  }

  /** Calls a method of the worker that runs, or of a fresh one with the model. */
  call<Result>(use: (methods: TyunMethods) => Promise<Result>): Promise<Result> {
    return this.#repeated(() => use(this.#running("loaded").methods));
  }

  dispose(): void {
    this.#disposed = new DOMException("the client was disposed of", "AbortError");
    this.#remote?.end(this.#disposed);
  }

  async #repeated<Result>(attempt: () => Promise<Result>): Promise<Result> {
    for (let deaths = 0; ;) {
      // Nobody would end a worker started now.
      if (this.#disposed !== undefined) throw this.#disposed;
      try {
        return await attempt();
      } catch (error) {
        if (error === REPLACED) continue;
        if (!(error instanceof WorkerGone)) throw error;
        if (++deaths === 2)
          throw new WorkerError({
            message: `The network stopped twice (${error.reason}). If it does so again, reload the page.`,
          });
      }
    }
  }

  #running(model: "loaded" | "unloaded"): Remote<TyunMethods> {
    if (this.#remote !== undefined && !this.#remote.hasEnded) return this.#remote;
    const remote = new Remote<TyunMethods>(this.#spawn(this.#source?.engine ?? "auto"), {
      goneWords: (reason) => `The network stopped (${reason}).`,
      ...this.#patience.forWorker(),
      onNotice: this.#onEngineFailed,
    });
    this.#remote = remote;
    // What is asked of it waits for the model; how loading went is told there.
    if (model === "loaded" && this.#source !== undefined)
      remote.methods.load(this.#source, {}).catch(() => undefined);
    return remote;
  }
}

const REPLACED = new DOMException("another worker took its place", "AbortError");
