import type { EngineName } from "../model/engine";
import type { EnginePreference } from "../model/engine-candidates";
import type { NetworkClient } from "./network-client";
import { createNetworkPool, type NetworkPool } from "./network-pool";

/** Workers that have loaded a model. */
export interface Crew {
  /** The engine that the first of them runs. */
  readonly engine: EngineName;
  readonly clients: readonly NetworkClient[];
}

/** The crew for bulk work: started when there is any, ended when there has been none for a while. */
export interface BulkCrews {
  /**
   * Runs a task on a crew with an engine, or on `otherwise` where none can be started; the next task tries again. A crew with another
   * engine first ends what runs on it. The task may drop the crew that it got.
   */
  use<T>(
    options: { readonly wanted: () => EnginePreference; readonly signal: AbortSignal },
    task: (pool: NetworkPool, drop: () => void) => Promise<T>,
  ): Promise<T>;
  /** Ends the crew at once; what runs on it rejects. A later task starts another. */
  drop(): void;
}

export interface CrewOptions {
  readonly start: (wanted: EnginePreference) => Promise<Crew>;
  readonly otherwise: NetworkClient;
  /** Milliseconds. */
  readonly idle: number;
}

/** A crew, from its start on. */
interface Running {
  readonly wanted: EnginePreference;
  /** Undefined if it could not be started. */
  readonly crew: Promise<Crew | undefined>;
  tasks: number;
  /** Called when no task is left, or the crew was dropped. */
  readonly waiting: (() => void)[];
}

export function createBulkCrews({ start, otherwise, idle }: CrewOptions): BulkCrews {
  let running: Running | undefined;
  let underWay = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wake = ({ waiting }: Running): void => {
    for (const go of waiting.splice(0)) go();
  };

  /** Only that one: meanwhile another may have taken its place. */
  const drop = (old: Running): void => {
    if (running === old) running = undefined;
    wake(old);
    void old.crew.then((crew) => {
      for (const client of crew?.clients ?? []) client.dispose();
    });
  };

  const dropNewest = (): void => {
    clearTimeout(timer);
    if (running !== undefined) drop(running);
  };

  const begin = (wanted: EnginePreference): Running => {
    const crew = start(wanted).catch(() => {
      if (running === begun) running = undefined;
      return undefined;
    });
    const begun: Running = { wanted, crew, tasks: 0, waiting: [] };
    return begun;
  };

  const take = async (wantedNow: () => EnginePreference, signal: AbortSignal): Promise<Running> => {
    for (let present = running; present !== undefined; present = running) {
      const wanted = wantedNow();
      const suits = present.wanted === wanted || (await present.crew)?.engine === wanted;
      if (suits && present === running) break;
      if (suits) continue;
      if (present.tasks === 0) drop(present);
      else await new Promise<void>((resolve) => present.waiting.push(resolve));
      signal.throwIfAborted();
    }
    running ??= begin(wantedNow());
    running.tasks++;
    return running;
  };

  const leave = (own: Running): void => {
    if (--own.tasks === 0) wake(own);
  };

  return {
    use: async ({ wanted, signal }, task) => {
      clearTimeout(timer);
      underWay++;
      try {
        const own = await take(wanted, signal);
        try {
          const crew = await own.crew;
          return await task(createNetworkPool(crew?.clients ?? [otherwise]), () => {
            drop(own);
          });
        } finally {
          leave(own);
        }
      } finally {
        if (--underWay === 0) timer = setTimeout(dropNewest, idle);
      }
    },
    drop: dropNewest,
  };
}
