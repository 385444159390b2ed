import { NetworkError, type NetworkClient } from "./network-client";

/** A client that is started when there is work for it and ended when there has been none for a while. */
export interface IdleClient {
  /**
   * Runs a task on the client, or on `otherwise` if none can be started; the next task tries again. The task says whenever an
   * answer comes. A client that gives no answer for too long is taken for dead: the task runs once more on another, and then
   * rejects with a NetworkError.
   */
  use<T>(otherwise: NetworkClient, task: Task<T>): Promise<T>;
  /** Ends the client; a later task starts another. */
  drop(): void;
}

type Task<T> = (client: NetworkClient, onAnswer: () => void) => Promise<T>;

/** Gives a loaded client. An aborted start must reject; `onAnswer` is to be called whenever there is a sign of life. */
export type StartClient = (options: {
  readonly signal: AbortSignal;
  readonly onAnswer: () => void;
}) => Promise<NetworkClient>;

/** In milliseconds. */
export interface Patience {
  /** With a client that has nothing to do. */
  readonly idle: number;
  /** With one that has something to do and gives no answer. */
  readonly silence: number;
}

/** One client, from its start on. */
interface Running {
  readonly client: Promise<NetworkClient>;
  readonly controller: AbortController;
  /** It gave no answer for too long. */
  silent: boolean;
}

export function createIdleClient(start: StartClient, patience: Patience): IdleClient {
  let running: Running | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let tasks = 0;

  const drop = (): void => {
    clearTimeout(idle);
    clearTimeout(silence);
    const old = running;
    running = undefined;
    old?.controller.abort(new DOMException("the client was dropped", "AbortError"));
    old?.client.then(
      (client) => {
        client.dispose();
      },
      () => undefined,
    );
  };

  /** A browser does not tell of every worker that ends (out of memory, say); all tasks share one, so any answer counts. */
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      if (running !== undefined) running.silent = true;
      drop();
    }, patience.silence);
  };

  const begin = (): Running => {
    const controller = new AbortController();
    const { signal } = controller;
    return { client: start({ signal, onAnswer: listen }), controller, silent: false };
  };

  const clientOr = async (own: Running, otherwise: NetworkClient): Promise<NetworkClient> => {
    try {
      return await own.client;
    } catch (error) {
      if (own.silent) throw error;
      if (running === own) running = undefined;
      return otherwise;
    }
  };

  /** Undefined if the client fell silent. */
  const attempt = async <T>(otherwise: NetworkClient, task: Task<T>): Promise<{ value: T } | undefined> => {
    listen();
    const own = (running ??= begin());
    try {
      return { value: await task(await clientOr(own, otherwise), listen) };
    } catch (error) {
      if (own.silent) return undefined;
      throw error;
    }
  };

  return {
    use: async (otherwise, task) => {
      clearTimeout(idle);
      tasks++;
      try {
        const done = (await attempt(otherwise, task)) ?? (await attempt(otherwise, task));
        if (done !== undefined) return done.value;
        const seconds = patience.silence / 1000;
        throw new NetworkError({
          message: `The worker that computes them gave no answer for ${seconds} seconds, twice.`,
        });
      } finally {
        if (--tasks === 0) {
          clearTimeout(silence);
          idle = setTimeout(drop, patience.idle);
        }
      }
    },
    drop,
  };
}
