import type { Calibration } from "../model/calibrate";
import type { SignalUnit } from "../analysis/signal-layout";
import type { DenseLayers } from "../model/dense-layers";
import type { EngineName } from "../model/engine";
import type { EnginePreference } from "../model/engine-candidates";
import type { EngineAssets } from "../model/engine-table";
import type { SignalChunk } from "../model/run-batch";
import type { Signal } from "../model/signals";
import type { TopOutputs } from "../model/top-outputs";
import type { Computed, Failure, ModelInfo, NetworkRequest, NetworkResponse } from "./messages";
import { createNetworkPatience } from "./network-patience";
import { watchPort } from "./watch-port";

/** The part of a Worker that the client uses; tests pass a fake. */
export interface WorkerLike {
  postMessage(message: NetworkRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<NetworkResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface LoadOptions {
  readonly modelUrl: string;
  readonly assets: EngineAssets;
  readonly engine: EnginePreference;
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

export interface RunOptions {
  readonly signal: AbortSignal;
  readonly onChunk: (chunk: SignalChunk) => void;
}

export interface TraceOptions {
  readonly signal?: AbortSignal;
  /** Gets a line's values, [units, length]. */
  readonly onLine: (line: number, values: Float32Array) => void;
}

/** A keystroke's prediction, who computed it and how long that took. */
export interface Answer extends Computed {
  readonly outputs: TopOutputs;
  /** False if it is going to be refined, unless something newer is asked. */
  readonly final: boolean;
}

/**
 * The network, as the page sees it. Requests reject with NetworkError, or with an AbortError once their
 * signal is aborted.
 */
export interface NetworkClient {
  /** Loads a model and starts an engine. */
  load(options: LoadOptions): Promise<ModelInfo>;
  /** Predicts the line that somebody is typing in, from what is known of the line before the keystroke. */
  type(line: Uint8Array, options: TypeOptions): Promise<Answer>;
  /** Predicts lines, telling each as it is done. */
  convert(lines: readonly Uint8Array[], options: ConvertOptions): Promise<Computed>;
  /** Computes signals of many sequences, a chunk at a time. */
  run(sequences: readonly Uint8Array[], signals: readonly Signal[], options: RunOptions): Promise<Computed>;
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

/** A request failed; `file` names the model file to blame, if one is. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
  readonly file: string | undefined;
  constructor({ message, file }: Failure) {
    super(message);
    this.file = file;
  }
}

interface Pending {
  readonly request: NetworkRequest;
  readonly onResponse: (response: NetworkResponse) => void;
  readonly reject: (error: Error) => void;
  /** A request survives one death of its worker. */
  repeated: boolean;
}

/**
 * A client for workers made by `spawn`. When a worker dies, or gives no answer in time, a new one is started, the model loaded again and each open
 * request repeated once; a second death fails it.
 */
export function createNetworkClient(
  spawn: (engine: EnginePreference) => WorkerLike,
  onEngineFailed: (engine: EngineName, reason: string) => void = () => undefined,
): NetworkClient {
  const pending = new Map<number, Pending>();
  let lastLoad: (NetworkRequest & { kind: "load" }) | undefined;
  let refining: { id: number; onRefined: TypeOptions["onRefined"] } | undefined;
  const patience = createNetworkPatience();
  let nextId = 1;
  let worker: WorkerLike | undefined;
  let disposed = false;

  const start = (): WorkerLike => {
    const started = watchPort(spawn(lastLoad?.engine ?? "auto"), patience.forWorker());
    started.onmessage = ({ data }) => {
      if (data.kind === "engine-failed") onEngineFailed(data.engine, data.reason);
      else if (data.kind === "refined") {
        if (refining?.id === data.id) refining.onRefined(data.outputs);
      } else pending.get(data.id)?.onResponse(data);
    };
    started.onerror = (event) => {
      started.terminate();
      if (worker === started) revive(event.message || "the worker stopped");
    };
    return started;
  };

  const rejectOpen = (error: Error, which: (request: Pending) => boolean = () => true): void => {
    for (const open of [...pending.values()]) if (which(open)) open.reject(error);
  };

  /** Sends open requests to a fresh worker, which has no model yet: loading first. */
  const repost = (): void => {
    const open = [...pending.values()].map(({ request }) => request);
    const loads = open.filter(({ kind }) => kind === "load");
    // The answer to a load that is not open any more is nobody's.
    if (loads.length === 0 && open.length > 0 && lastLoad !== undefined) post(lastLoad);
    for (const request of [...loads, ...open.filter(({ kind }) => kind !== "load")]) post(request);
  };

  const revive = (reason: string): void => {
    worker = undefined;
    rejectOpen(
      new NetworkError({
        message: `The network stopped twice (${reason}). If it does so again, reload the page.`,
      }),
      ({ repeated }) => repeated,
    );
    for (const open of pending.values()) open.repeated = true;
    repost();
  };

  const end = (): void => {
    worker?.terminate();
    worker = undefined;
  };

  const post = (request: NetworkRequest): void => {
    worker ??= start();
    worker.postMessage(request);
  };

  const request = <T>(
    message: NetworkRequest,
    answer: (response: NetworkResponse, resolve: (value: T) => void) => void,
    signal?: AbortSignal,
  ): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (disposed) {
        reject(disposedOf()); // nobody would end a worker started now
        return;
      }
      if (signal?.aborted === true) {
        reject(new DOMException("aborted before it began", "AbortError"));
        return;
      }
      const { id } = message;
      const finish = (): void => {
        pending.delete(id);
        signal?.removeEventListener("abort", abort);
      };
      const abort = (): void => {
        finish();
        worker?.postMessage({ kind: "cancel", id });
        reject(new DOMException("a newer request took its place", "AbortError"));
      };
      const onResponse = (response: NetworkResponse): void => {
        if (response.kind === "failed") {
          finish();
          reject(new NetworkError(response.failure));
          return;
        }
        answer(response, (value) => {
          finish();
          resolve(value);
        });
      };
      pending.set(id, {
        request: message,
        onResponse,
        repeated: false,
        reject: (error) => {
          finish();
          reject(error);
        },
      });
      signal?.addEventListener("abort", abort);
      if (worker === undefined && message.kind !== "load" && lastLoad !== undefined) post(lastLoad);
      post(message);
    });

  return {
    load: ({ onProgress, ...options }) => {
      const superseded = new DOMException("another load took its place", "AbortError");
      rejectOpen(superseded, ({ request: { kind } }) => kind === "load" || kind === "calibrate");
      // Another engine gets a fresh worker, which gives the memory of the old one back.
      const fresh = lastLoad !== undefined && lastLoad.engine !== options.engine;
      if (fresh) end();
      const message = { kind: "load", id: nextId++, ...options } as const;
      lastLoad = message;
      const waiting = fresh ? [...pending.values()].map((open) => open.request) : [];
      const loading = request<ModelInfo>(message, (response, resolve) => {
        if (response.kind === "progress") onProgress?.(response.received, response.total);
        if (response.kind === "loaded") resolve(response.model);
      });
      for (const open of waiting) post(open);
      return loading;
    },
    type: (line, { signal, onRefined }) => {
      const id = nextId++;
      refining = { id, onRefined };
      return request<Answer>(
        { kind: "type", id, line },
        (response, resolve) => {
          if (response.kind === "answered") resolve(response);
        },
        signal,
      );
    },
    convert: (lines, { signal, onLine }) =>
      request<Computed>(
        { kind: "convert", id: nextId++, lines },
        (response, resolve) => {
          if (response.kind === "predicted") onLine(response.line, response.outputs);
          if (response.kind === "converted") resolve(response);
        },
        signal,
      ),
    run: (sequences, signals, { signal, onChunk }) =>
      request<Computed>(
        { kind: "run", id: nextId++, sequences, signals },
        (response, resolve) => {
          if (response.kind === "chunk") onChunk(response.chunk);
          if (response.kind === "ran") resolve(response);
        },
        signal,
      ),
    inspect: (line, position, signal) =>
      request<Float32Array>(
        { kind: "inspect", id: nextId++, line, position },
        (response, resolve) => {
          if (response.kind === "inspected") resolve(response.values);
        },
        signal,
      ),
    trace: (lines, units, { signal, onLine }) =>
      request<Computed>(
        { kind: "trace", id: nextId++, lines, units },
        (response, resolve) => {
          if (response.kind === "traced") onLine(response.line, response.values);
          if (response.kind === "ran") resolve(response);
        },
        signal,
      ),
    dense: () =>
      request<DenseLayers>({ kind: "dense", id: nextId++ }, (response, resolve) => {
        if (response.kind === "dense") resolve(response.layers);
      }),
    calibrate: () =>
      request<Calibration>({ kind: "calibrate", id: nextId++ }, (response, resolve) => {
        if (response.kind === "calibrated") resolve(response.calibration);
      }),
    dispose: () => {
      disposed = true;
      end();
      rejectOpen(disposedOf());
    },
  };
}

const disposedOf = (): DOMException => new DOMException("the client was disposed of", "AbortError");
