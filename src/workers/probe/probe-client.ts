import type { NetworkSizes } from "../../model/signals";
import type { Method } from "../rpc/method";
import { Remote, type Port } from "../rpc/remote";
import { WorkerError } from "../rpc/worker-error";
import { anySignal, unlessAborted } from "../share";
import type { ProbeMethods } from "./probe-methods";
import { runProbe, type ProbeOptions, type ProbeResult } from "./run-probe";
import type { ProbeRequest, Selection } from "./select-cases";

export interface ProbeClientOptions<Source> {
  /** Starts a worker: one that only matches patterns, and those that compute. */
  readonly spawn: () => Port;
  /** Where the model is. */
  readonly source: Source;
  /** Code of the language. */
  readonly language: string;
  /** How many workers compute, each with a copy of the network. */
  readonly workers?: number;
  /** Milliseconds that an expression may take. */
  readonly patience?: number;
}

/** Long for any sensible expression over a book, short for somebody who waits. */
const PATIENCE = 2_000;

type Methods<Source> = ProbeMethods & {
  readonly load: Method<Source, { readonly sizes: NetworkSizes }>;
};

interface Computer<Source> {
  readonly worker: Remote<Methods<Source>>;
  readonly loaded: Promise<{ readonly sizes: NetworkSizes }>;
}

const aborted = (reason: string): DOMException => new DOMException(reason, "AbortError");

const goneWords = (reason: string): string => `A probe worker stopped (${reason}). Start the probe again.`;

/** Probes, as the page sees them: starts its workers when they are needed, and others in the place of those that died. */
export class ProbeClient<Source> {
  readonly #options: ProbeClientOptions<Source>;
  #matcher: Remote<Methods<Source>> | undefined;
  #computers: Computer<Source>[] = [];
  #newer = new AbortController();

  constructor(options: ProbeClientOptions<Source>) {
    this.#options = options;
  }

  /**
   * Finds the places of a probe and ranks all signals. A newer probe ends the one that is running. Rejects with an error
   * whose message is for the user and which may say what is to `blame`, or with an AbortError when it is aborted or a newer one came.
   */
  async probe(request: ProbeRequest, options: ProbeOptions): Promise<ProbeResult> {
    options.signal.throwIfAborted();
    this.#newer.abort(aborted("a newer probe was asked"));
    this.#newer = new AbortController();
    const signal = anySignal(options.signal, this.#newer.signal);
    const opening = this.#openAll();
    // A bad expression is told before anybody waits for the model, whose failure then is nobody's.
    opening.catch(() => undefined);
    const selection = await this.#select(request, signal);
    const team = await unlessAborted(opening, signal);
    const { sizes } = await team[0]!.loaded;
    const workers = team.map(({ worker }) => worker.methods);
    return runProbe(selection, sizes, workers, { ...options, signal });
  }

  /** Starts the workers and loads the model, so that the first probe need not wait for them. */
  async open(): Promise<void> {
    await this.#openAll();
  }

  /** Ends the workers; what is running is rejected with an AbortError. Another probe starts new ones. */
  dispose(): void {
    const reason = aborted("the probe was ended");
    this.#newer.abort(reason);
    this.#matcher?.end(reason);
    for (const { worker } of this.#computers) worker.end(reason);
    this.#computers = [];
  }

  async #openAll(): Promise<Computer<Source>[]> {
    const { workers = 2 } = this.#options;
    const team = Array.from({ length: workers }, (_, k) => {
      const known = this.#computers[k];
      return known !== undefined && !known.worker.hasEnded ? known : this.#startComputer();
    });
    this.#computers = team;
    await Promise.all(team.map(({ loaded }) => loaded));
    return team;
  }

  #startComputer(): Computer<Source> {
    const worker = this.#startWorker();
    const loaded = worker.methods.load(this.#options.source, {});
    // Whoever awaits it is told; a worker without a model is of no use to the next probe.
    loaded.catch((error: unknown) => worker.end(error as Error));
    return { worker, loaded };
  }

  #startWorker(): Remote<Methods<Source>> {
    return new Remote<Methods<Source>>(this.#options.spawn(), { goneWords });
  }

  async #select(request: ProbeRequest, signal: AbortSignal): Promise<Selection> {
    if (this.#matcher === undefined || this.#matcher.hasEnded) this.#matcher = this.#startWorker();
    const worker = this.#matcher;
    const { language, patience = PATIENCE } = this.#options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A worker that is busy with an expression hears nothing: it must be ended.
    const stop = (): void => worker.end(signal.reason as Error);
    const onEvent = (): void => {
      timer = setTimeout(
        () => worker.end(new WorkerError({ message: tooLong(patience), blame: "pattern" })),
        patience,
      );
    };
    signal.addEventListener("abort", stop);
    try {
      return await worker.methods.selectCases({ request, language }, { onEvent });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  }
}

const tooLong = (patience: number): string =>
  `this expression takes too long: it was stopped after ${patience / 1_000} s; write it without nested repetitions such as (a+)+`;
