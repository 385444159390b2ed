import type { EngineName } from "../model/engine";
import type { EngineAssets, EnginePreference } from "../model/engine-candidates";
import type { TopOutputs } from "../model/top-outputs";
import type { Failure, ModelInfo, NetworkRequest, NetworkResponse } from "./messages";

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

export interface Conversion {
  readonly engine: EngineName;
  readonly milliseconds: number;
}

/** The network, as the page sees it. */
export interface NetworkClient {
  /** Loads a model and starts an engine. Rejects with NetworkError. */
  load(options: LoadOptions): Promise<ModelInfo>;
  /** Predicts lines, telling each as it is done. Rejects with NetworkError, or an AbortError once the signal is aborted. */
  convert(lines: readonly Uint8Array[], options: ConvertOptions): Promise<Conversion>;
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
  spawn: () => WorkerLike,
  onEngineFailed: (engine: EngineName, reason: string) => void = () => undefined,
): NetworkClient {
  const pending = new Map<number, Pending>();
  let lastLoad: NetworkRequest | undefined;
  let nextId = 1;
  let worker: WorkerLike | undefined;

  const start = (): WorkerLike => {
    const started = spawn();
    started.onmessage = ({ data }) => {
      if (data.kind === "engine-failed") onEngineFailed(data.engine, data.reason);
      else pending.get(data.id)?.onResponse(data);
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
      const message: NetworkRequest = { kind: "load", id: nextId++, ...options };
      lastLoad = message;
      return request<ModelInfo>(message, (response, resolve) => {
        if (response.kind === "progress") onProgress?.(response.received, response.total);
        if (response.kind === "loaded") resolve(response.model);
      });
    },
    convert: (lines, { signal, onLine }) => {
      if (signal.aborted) return Promise.reject(new DOMException("aborted before it began", "AbortError"));
      const message: NetworkRequest = { kind: "convert", id: nextId++, lines };
      return request<Conversion>(
        message,
        (response, resolve) => {
          if (response.kind === "predicted") onLine(response.line, response.outputs);
          if (response.kind === "converted") resolve(response);
        },
        signal,
      );
    },
  };
}
