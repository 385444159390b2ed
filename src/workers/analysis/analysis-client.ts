import { NetworkError } from "../network-client";
import type { AnalysisWorker, Described } from "./analysis-worker";
import type { AnalysisRequest, AnalysisResponse, ModelInfo } from "./messages";
import type { PreparedText } from "./prepare-text";
import type { Romanization } from "./sample";

/** The part of a Worker that the client uses; Node's threads get a wrapper, tests pass a fake. */
export interface AnalysisPort<Source> {
  postMessage(message: AnalysisRequest<Source>, transfer: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<AnalysisResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** An analysis worker behind messages. Its tasks reject with NetworkError when they fail. */
export interface AnalysisClient<Source> extends AnalysisWorker {
  /** Loads a model and starts an engine. */
  open(source: Source): Promise<ModelInfo>;
  /** Makes a sample of a text; `onProgress` gets the share that is done. */
  prepare(
    text: Blob,
    romanization: Romanization,
    signal: AbortSignal,
    onProgress?: (share: number) => void,
  ): Promise<PreparedText>;
  /** Ends the worker; open tasks reject. */
  dispose(): void;
}

type RequestBody<Source> =
  AnalysisRequest<Source> extends infer Request
    ? Request extends unknown
      ? Omit<Request, "id">
      : never
    : never;

interface Pending {
  readonly resolve: (response: AnalysisResponse) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((share: number) => void) | undefined;
}

/** What else a request may bring. */
interface AskOptions {
  readonly signal?: AbortSignal;
  readonly transfer?: ArrayBuffer[];
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** A client for a worker. When the worker dies, all that was asked of it fails: the values that it held are lost. */
export function createAnalysisClient<Source>(port: AnalysisPort<Source>): AnalysisClient<Source> {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let ended: Error | undefined;

  const end = (error: Error): void => {
    ended = error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
    port.terminate();
  };
  port.onmessage = ({ data }) => {
    const request = pending.get(data.id);
    if (data.kind === "preparing") {
      request?.onProgress?.(data.share);
      return;
    }
    pending.delete(data.id);
    if (data.kind === "failed") request?.reject(new NetworkError(data.failure));
    else request?.resolve(data);
  };
  port.onerror = ({ message }) => {
    end(
      new NetworkError({
        message: `An analysis worker stopped (${message || "no reason given"}). Start the analysis again.`,
      }),
    );
  };

  const ask = async <Kind extends AnalysisResponse["kind"]>(
    body: RequestBody<Source>,
    _kind: Kind,
    { signal, transfer = [], onProgress }: AskOptions = {},
  ): Promise<AnalysisResponse & { kind: Kind }> => {
    if (ended !== undefined) throw ended;
    signal?.throwIfAborted();
    const id = nextId++;
    const cancel = (): void => {
      port.postMessage({ kind: "cancel", id }, []);
      pending.get(id)?.reject(signal!.reason as Error);
      pending.delete(id);
    };
    const answered = new Promise<AnalysisResponse>((resolve, reject) =>
      pending.set(id, { resolve, reject, onProgress }),
    );
    signal?.addEventListener("abort", cancel);
    try {
      port.postMessage({ ...body, id }, transfer);
      return (await answered) as AnalysisResponse & { kind: Kind };
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };

  return {
    open: async (source) => {
      const { engine, sizes } = await ask({ kind: "open", source }, "opened");
      return { engine, sizes };
    },
    prepare: async (text, romanization, signal, onProgress) =>
      (await ask({ kind: "prepare", text, romanization }, "prepared", { signal, onProgress })).prepared,
    begin: async (setup, signal) => {
      await ask({ kind: "begin", setup }, "begun", { signal });
    },
    gather: async (block, portion, parts, signal) =>
      (await ask({ kind: "gather", block, portion, parts }, "gathered", moving(parts, signal))).parts,
    describe: (block, slice, parts, signal): Promise<Described> =>
      ask({ kind: "describe", block, slice, parts }, "described", moving(parts, signal)),
    dispose: () => {
      end(new NetworkError({ message: "the analysis worker was ended" }));
    },
  };
}

const moving = (parts: readonly Float32Array[], signal: AbortSignal): AskOptions => ({
  signal,
  transfer: parts.map(bufferOf),
});

const bufferOf = ({ buffer }: { buffer: ArrayBufferLike }): ArrayBuffer => buffer as ArrayBuffer;
