import type { Call, MethodTable, Request, Response } from "./method";
import { buffersOf } from "./moved";
import { createWatchDog } from "./watch-dog";
import { WorkerError, WorkerGone } from "./worker-error";

/** One end of a worker; a Worker is one. */
export interface Port {
  postMessage(message: Request, transfer: ArrayBuffer[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Response>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** What is known of the calls of a worker. */
export interface RemoteOptions {
  /** Words for the user when the worker is gone, from the reason. */
  readonly goneWords: (reason: string) => string;
  /** Milliseconds that a call may take without any sign of life. */
  readonly patience?: (method: string, argument: unknown) => number;
  /** Hears every event and every result. */
  readonly onAnswer?: (method: string, answer: unknown) => void;
  readonly onNotice?: (notice: never) => void;
}

/** For bulk work, of which even the slowest engine gives several pieces a minute. */
const PATIENCE = 120_000;

interface Pending {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onEvent: ((event: never) => void) | undefined;
}

/**
 * A worker behind messages: its methods can be called as if they were here. An aborted call rejects at once. When the worker
 * dies, or gives no sign of life for too long (a browser does not tell of every worker that ends, and one that hangs never
 * does), all that was asked of it rejects with WorkerGone, and so does everything after.
 */
export class Remote<Methods extends MethodTable> {
  /** Rejects with WorkerError when a method fails. */
  readonly methods: Methods;
  readonly #port: Port;
  readonly #options: RemoteOptions;
  readonly #pending = new Map<number, Pending>();
  readonly #dog = createWatchDog((seconds) => this.#die(`it gave no answer for ${seconds} seconds`));
  #nextId = 1;
  #ended: Error | undefined;

  constructor(port: Port, options: RemoteOptions) {
    this.#port = port;
    this.#options = options;
    this.methods = new Proxy({} as Methods, {
      get:
        (_, name) =>
        (argument?: unknown, call: Call = {}) =>
          this.#call(String(name), argument, call),
    });
    port.onmessage = ({ data }) => this.#hear(data);
    port.onerror = ({ message }) => this.#die(message || "no reason given");
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Ends the worker; open calls, and later ones, reject with the error. */
  end(error: Error): void {
    this.#ended ??= error;
    this.#dog.stop();
    this.#port.terminate();
    const open = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of open) reject(error);
  }

  #die(reason: string): void {
    this.end(new WorkerGone(this.#options.goneWords(reason), reason));
  }

  #hear(message: Response): void {
    if ("notice" in message) {
      this.#dog.heard();
      this.#options.onNotice?.(message.notice as never);
      return;
    }
    const { id } = message;
    const call = this.#pending.get(id);
    this.#dog.heard("event" in message ? undefined : id);
    if ("failure" in message) call?.reject(new WorkerError(message.failure));
    else {
      const answer = "event" in message ? message.event : message.result;
      if (call !== undefined) this.#options.onAnswer?.(call.method, answer);
      if ("event" in message) call?.onEvent?.(answer as never);
      else call?.resolve(answer);
    }
  }

  async #call(method: string, argument: unknown, { signal, onEvent, move = [] }: Call): Promise<unknown> {
    if (this.#ended !== undefined) throw this.#ended;
    signal?.throwIfAborted();
    const id = this.#nextId++;
    let cancel = (): void => undefined;
    try {
      return await new Promise((resolve, reject) => {
        this.#pending.set(id, { method, resolve, reject, onEvent });
        cancel = () => {
          this.#port.postMessage({ id, cancel: true }, []);
          reject(signal!.reason as Error);
        };
        signal?.addEventListener("abort", cancel);
        this.#port.postMessage({ id, method, argument }, buffersOf(move));
        this.#dog.asked(id, (this.#options.patience ?? (() => PATIENCE))(method, argument));
      });
    } finally {
      signal?.removeEventListener("abort", cancel);
      this.#pending.delete(id);
    }
  }
}
