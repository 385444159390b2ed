import type { Calibration } from "../model/calibrate";
import type { EngineName } from "../model/engine";
import type { EngineAssets, EnginePreference } from "../model/engine-candidates";
import type { SignalChunk } from "../model/run-batch";
import type { Signal } from "../model/signals";
import type { TopOutputs } from "../model/top-outputs";
import type { Computed, Failure, ModelInfo, NetworkRequest, NetworkResponse } from "./messages";

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

/** A keystroke's prediction, who computed it and how long that took. */
export interface Answer extends Computed {
  readonly outputs: TopOutputs;
}

/** The network, as the page sees it. Requests reject with NetworkError, or with an AbortError once their signal is aborted. */
export interface NetworkClient {
  /** Loads a model and starts an engine. */
  load(options: LoadOptions): Promise<ModelInfo>;
  /** Predicts the line that somebody is typing in, from what is known of the line before the keystroke. */
  type(line: Uint8Array, options: TypeOptions): Promise<Answer>;
  /** Predicts lines, telling each as it is done. */
  convert(lines: readonly Uint8Array[], options: ConvertOptions): Promise<Computed>;
  /** Computes signals of many sequences, a chunk at a time. */
  run(sequences: readonly Uint8Array[], signals: readonly Signal[], options: RunOptions): Promise<Computed>;
  /** Measures the engines; the fastest is used for typing from then on, unless `load` asked for another. */
  calibrate(): Promise<Calibration>;
  /** Ends the worker; open requests stay open. */
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
 * A client for workers made by `spawn`. When a worker dies, a new one is started, the model loaded again and each open
 * request repeated once; a second death fails it.
 */
export function createNetworkClient(
  spawn: (engine: EnginePreference) => WorkerLike,
  onEngineFailed: (engine: EngineName, reason: string) => void = () => undefined,
): NetworkClient {
  const pending = new Map<number, Pending>();
  let lastLoad: (NetworkRequest & { kind: "load" }) | undefined;
  let refining: { id: number; onRefined: TypeOptions["onRefined"] } | undefined;
  let nextId = 1;
  let worker: WorkerLike | undefined;

  const start = (): WorkerLike => {
    const started = spawn(lastLoad?.engine ?? "auto");
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

  const revive = (reason: string): void => {
    worker = undefined;
    const open = [...pending.values()];
    for (const request of open.filter(({ repeated }) => repeated)) {
      pending.delete(request.request.id);
      request.reject(
        new NetworkError({ message: `The network stopped twice (${reason}). Reload the page to try again.` }),
      );
    }
    const rest = open.filter(({ repeated }) => !repeated);
    if (rest.length === 0) return;
    // A fresh worker has no model. The answer to this load is nobody's: its id is not pending.
    if (lastLoad !== undefined && !rest.some(({ request }) => request.kind === "load")) post(lastLoad);
    for (const request of rest) {
      request.repeated = true;
      post(request.request);
    }
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
      pending.set(id, { request: message, onResponse, reject, repeated: false });
      signal?.addEventListener("abort", abort);
      if (worker === undefined && message.kind !== "load" && lastLoad !== undefined) post(lastLoad);
      post(message);
    });

  return {
    load: ({ onProgress, ...options }) => {
      // Another engine gets a fresh worker, which gives the memory of the old one back.
      if (lastLoad !== undefined && lastLoad.engine !== options.engine) {
        worker?.terminate();
        worker = undefined;
      }
      const message = { kind: "load", id: nextId++, ...options } as const;
      lastLoad = message;
      return request<ModelInfo>(message, (response, resolve) => {
        if (response.kind === "progress") onProgress?.(response.received, response.total);
        if (response.kind === "loaded") resolve(response.model);
      });
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
    calibrate: () =>
      request<Calibration>({ kind: "calibrate", id: nextId++ }, (response, resolve) => {
        if (response.kind === "calibrated") resolve(response.calibration);
      }),
    dispose: () => {
      worker?.terminate();
      worker = undefined;
    },
  };
}
