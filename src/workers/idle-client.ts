import type { NetworkClient } from "./network-client";

/** A client that is started when there is work for it and ended when there has been none for a while. */
export interface IdleClient {
  /** Runs a task on the client, or on `otherwise` if none can be started; the next task tries again. */
  use<T>(otherwise: NetworkClient, task: (client: NetworkClient) => Promise<T>): Promise<T>;
  /** Ends the client; a later task starts another. */
  drop(): void;
}

/** `start` gives a loaded client; `patience` is in milliseconds. */
export function createIdleClient(start: () => Promise<NetworkClient>, patience: number): IdleClient {
  let client: Promise<NetworkClient> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tasks = 0;

  const drop = (): void => {
    clearTimeout(timer);
    const old = client;
    client = undefined;
    old?.then(
      (started) => {
        started.dispose();
      },
      () => undefined,
    );
  };

  const clientOr = async (otherwise: NetworkClient): Promise<NetworkClient> => {
    const mine = (client ??= start());
    try {
      return await mine;
    } catch {
      if (client === mine) client = undefined;
      return otherwise;
    }
  };

  return {
    use: async (otherwise, task) => {
      clearTimeout(timer);
      tasks++;
      try {
        return await task(await clientOr(otherwise));
      } finally {
        if (--tasks === 0) timer = setTimeout(drop, patience);
      }
    },
    drop,
  };
}
