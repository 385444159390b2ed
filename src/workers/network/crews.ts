import type { EngineName } from "../../model/engine";
import type { EnginePreference } from "../../model/engine-candidates";
import type { NetworkClient } from "./network-client";

/** Workers that have loaded a model. */
export interface Crew {
  /** The engine that the first of them runs. */
  readonly engine: EngineName;
  readonly clients: readonly NetworkClient[];
}

export interface CrewsOptions {
  readonly start: (wanted: EnginePreference) => Promise<Crew>;
  /** The engine to start now. */
  readonly wanted: () => EnginePreference;
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

/** A crew that is started when there is work for it, and ended when there has been none for a while. */
export class Crews {
  readonly #options: CrewsOptions;
  #running: Running | undefined;
  #underWay = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CrewsOptions) {
    this.#options = options;
  }

  /**
   * Runs a task on a crew with the engine wanted, or on `otherwise` where none can be started; the next task tries again. A
   * crew with another engine first ends what runs on it. The task may drop the crew that it got.
   */
  async use<T>(
    task: (clients: readonly NetworkClient[], drop: () => void) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    clearTimeout(this.#timer);
    this.#underWay++;
    try {
      const own = await this.#take(signal);
      try {
        const crew = await own.crew;
        return await task(crew?.clients ?? [this.#options.otherwise], () => this.#end(own));
      } finally {
        if (--own.tasks === 0) wake(own);
      }
    } finally {
      if (--this.#underWay === 0) this.#timer = setTimeout(() => this.drop(), this.#options.idle);
    }
  }

  /** Ends the crew at once; what runs on it rejects. A later task starts another. */
  drop(): void {
    clearTimeout(this.#timer);
    if (this.#running !== undefined) this.#end(this.#running);
  }

  async #take(signal: AbortSignal | undefined): Promise<Running> {
    for (let present = this.#running; present !== undefined; present = this.#running) {
      const wanted = this.#options.wanted();
      const suits = present.wanted === wanted || (await present.crew)?.engine === wanted;
      if (suits && present === this.#running) break;
      if (suits) continue;
      if (present.tasks === 0) this.#end(present);
      else await new Promise<void>((resolve) => present.waiting.push(resolve));
      signal?.throwIfAborted();
    }
    this.#running ??= this.#begin(this.#options.wanted());
    this.#running.tasks++;
    return this.#running;
  }

  #begin(wanted: EnginePreference): Running {
    const crew = this.#options.start(wanted).catch(() => {
      if (this.#running === begun) this.#running = undefined;
      return undefined;
    });
    const begun: Running = { wanted, crew, tasks: 0, waiting: [] };
    return begun;
  }

  /** Only that one: meanwhile another may have taken its place. */
  #end(old: Running): void {
    if (this.#running === old) this.#running = undefined;
    wake(old);
    void old.crew.then((crew) => {
      for (const client of crew?.clients ?? []) client.dispose();
    });
  }
}

function wake({ waiting }: Running): void {
  for (const go of waiting.splice(0)) go();
}
