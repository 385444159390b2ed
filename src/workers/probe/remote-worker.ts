import type { Failure } from "../messages";
import type { Blame, OpenedModel, ProbeAnswer, ProbeMessage } from "./messages";
import type { ProbeWorker } from "./probe-worker";
import type { ProbeRequest, Selection } from "./select-cases";

/** The part of a Worker that the client uses; tests pass a fake. */
export interface ProbePort<Source> {
  postMessage(message: ProbeMessage<Source>, transfer: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ProbeAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A probe failed; the message is for the user. */
export class ProbeError extends Error {
  override readonly name = "ProbeError";
  /** The model file to blame, if one is. */
  readonly file: string | undefined;
  constructor(
    { message, file }: Failure,
    readonly blame: Blame = "other",
  ) {
    super(message);
    this.file = file;
  }
}

/** A probe worker behind messages. */
export interface RemoteWorker<Source> extends ProbeWorker {
  open(source: Source): Promise<OpenedModel>;
  /** `onStarted` is called when the worker begins to match. */
  select(request: ProbeRequest, signal: AbortSignal, onStarted: () => void): Promise<Selection>;
  /** Ends the worker; what was asked of it rejects with the error. */
  end(error: Error): void;
  readonly ended: boolean;
}

type MessageBody<Source> =
  ProbeMessage<Source> extends infer Message
    ? Message extends unknown
      ? Omit<Message, "id">
      : never
    : never;

interface Pending {
  readonly resolve: (answer: ProbeAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly onStarted: (() => void) | undefined;
}

interface AskOptions {
  readonly signal?: AbortSignal;
  readonly transfer?: ArrayBuffer[];
  readonly onStarted?: () => void;
}

/** A worker behind messages. When it dies, all that was asked of it fails; a client then starts another. */
export function createRemoteWorker<Source>(port: ProbePort<Source>): RemoteWorker<Source> {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let failure: Error | undefined;

  const end = (error: Error): void => {
    failure ??= error;
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
    port.terminate();
  };
  port.onmessage = ({ data }) => {
    const request = pending.get(data.id);
    if (data.kind === "started") {
      request?.onStarted?.();
      return;
    }
    pending.delete(data.id);
    if (data.kind === "failed") request?.reject(new ProbeError(data.failure, data.blame));
    else request?.resolve(data);
  };
  port.onerror = ({ message }) => {
    end(
      new ProbeError({
        message: `A probe worker stopped (${message || "no reason given"}). Start the probe again.`,
      }),
    );
  };

  const ask = async <Kind extends ProbeAnswer["kind"]>(
    body: MessageBody<Source>,
    _kind: Kind,
    { signal, transfer = [], onStarted }: AskOptions = {},
  ): Promise<ProbeAnswer & { kind: Kind }> => {
    if (failure !== undefined) throw failure;
    signal?.throwIfAborted();
    const id = nextId++;
    const cancel = (): void => {
      port.postMessage({ kind: "cancel", id }, []);
      pending.get(id)?.reject(signal?.reason as Error);
      pending.delete(id);
    };
    const answered = new Promise<ProbeAnswer>((resolve, reject) =>
      pending.set(id, { resolve, reject, onStarted }),
    );
    signal?.addEventListener("abort", cancel);
    try {
      port.postMessage({ ...body, id }, transfer);
      return (await answered) as ProbeAnswer & { kind: Kind };
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  };

  return {
    open: async (source) => ask({ kind: "open", source }, "opened"),
    select: async (request, signal, onStarted) =>
      (await ask({ kind: "select", request }, "selected", { signal, onStarted })).selection,
    begin: async (setup, signal) => {
      await ask({ kind: "begin", setup }, "begun", { signal });
    },
    gather: async (portion, signal) => (await ask({ kind: "gather", portion }, "gathered", { signal })).parts,
    describe: async (slice, parts, signal) => {
      const transfer = parts.map(({ buffer }) => buffer as ArrayBuffer);
      return (await ask({ kind: "describe", slice, parts }, "described", { signal, transfer })).table;
    },
    end,
    get ended() {
      return failure !== undefined;
    },
  };
}
