import type { EngineName } from "../../model/engine";
import { NetworkError } from "../network-client";
import type { AnalysisWorker, Described } from "./analysis-worker";
import type { AnalysisRequest, AnalysisResponse } from "./messages";

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
  open(source: Source): Promise<EngineName>;
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
    signal?: AbortSignal,
    transfer: ArrayBuffer[] = [],
  ): Promise<AnalysisResponse & { kind: Kind }> => {
    if (ended !== undefined) throw ended;
    signal?.throwIfAborted();
    const id = nextId++;
    const cancel = (): void => {
      port.postMessage({ kind: "cancel", id }, []);
      pending.get(id)?.reject(signal!.reason as Error);
      pending.delete(id);
    };
    const answered = new Promise<AnalysisResponse>((resolve, reject) => pending.set(id, { resolve, reject }));
    signal?.addEventListener("abort", cancel);
    try {
      port.postMessage({ ...body, id }, transfer);
      return (await answered) as AnalysisResponse & { kind: Kind };
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };

  return {
    open: async (source) => (await ask({ kind: "open", source }, "opened")).engine,
    begin: async (setup, signal) => {
      await ask({ kind: "begin", setup }, "begun", signal);
    },
    gather: async (block, portion, parts, signal) =>
      (await ask({ kind: "gather", block, portion, parts }, "gathered", signal, parts.map(bufferOf))).parts,
    describe: async (block, slice, parts, signal): Promise<Described> =>
      ask({ kind: "describe", block, slice, parts }, "described", signal, parts.map(bufferOf)),
    dispose: () => {
      end(new NetworkError({ message: "the analysis worker was ended" }));
    },
  };
}

const bufferOf = ({ buffer }: { buffer: ArrayBufferLike }): ArrayBuffer => buffer as ArrayBuffer;
