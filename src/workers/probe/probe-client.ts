import { bulkRules, watchPort } from "../watch-port";
import type { OpenedModel, ProbeAnswer } from "./messages";
import { createRemoteWorker, ProbeError, type ProbePort, type RemoteWorker } from "./remote-worker";
import { runProbe, type ProbeResult, type RunOptions } from "./run-probe";
import type { ProbeRequest, Selection } from "./select-cases";

export interface ProbeClientOptions<Source> {
  /** Starts a worker: one that only matches patterns, and those that compute. */
  readonly spawn: () => ProbePort<Source>;
  /** Where the model is. */
  readonly source: Source;
  /** How many workers compute, each with a copy of the network. */
  readonly workers?: number;
  /** Milliseconds that an expression may take. */
  readonly patience?: number;
}

/** Probes, as the page sees them. */
export interface ProbeClient {
  /**
   * Finds the places of a probe and ranks all signals. A newer probe ends the one that is running. Rejects with a ProbeError
   * whose message is for the user, or with an AbortError when it is aborted or a newer one came.
   */
  probe(request: ProbeRequest, options: RunOptions): Promise<ProbeResult>;
  /** Starts the workers and loads the model, so that the first probe need not wait for them. Rejects with a ProbeError. */
  open(): Promise<void>;
  /** Ends the workers; what is running is rejected with an AbortError. Another probe starts new ones. */
  dispose(): void;
}

/** Long for any sensible expression over a book, short for somebody who waits. */
const PATIENCE = 2_000;

const RULES = bulkRules<ProbeAnswer>(({ kind }) => kind !== "started");

interface Computer<Source> {
  readonly worker: RemoteWorker<Source>;
  readonly opened: Promise<OpenedModel>;
}

const aborted = (reason: string): DOMException => new DOMException(reason, "AbortError");

/** A client that starts its workers when they are needed, and others in the place of those that died. */
export function createProbeClient<Source>({
  spawn,
  source,
  workers = 2,
  patience = PATIENCE,
}: ProbeClientOptions<Source>): ProbeClient {
  let matcher: RemoteWorker<Source> | undefined;
  let computers: Computer<Source>[] = [];
  let running: AbortController | undefined;

  const computerFor = (worker: RemoteWorker<Source>): Computer<Source> => {
    const opened = worker.open(source);
    // Whoever awaits it is told; a worker without a model is of no use to the next probe.
    opened.catch((error: unknown) => {
      worker.end(error as Error);
    });
    return { worker, opened };
  };
  const openAll = async (): Promise<Computer<Source>[]> => {
    computers = Array.from({ length: workers }, (_, k) => {
      const known = computers[k];
      return known !== undefined && !known.worker.ended
        ? known
        : computerFor(createRemoteWorker(watchPort(spawn(), RULES)));
    });
    const mine = computers;
    await Promise.all(mine.map(({ opened }) => opened));
    return mine;
  };

  const select = async (request: ProbeRequest, signal: AbortSignal): Promise<Selection> => {
    matcher =
      matcher === undefined || matcher.ended ? createRemoteWorker(watchPort(spawn(), RULES)) : matcher;
    const worker = matcher;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A worker that is busy with an expression hears nothing: it must be ended.
    const stop = (): void => {
      worker.end(signal.reason as Error);
    };
    signal.addEventListener("abort", stop);
    try {
      return await worker.select(request, signal, () => {
        timer = setTimeout(() => {
          worker.end(new ProbeError({ message: tooLong(patience) }, "pattern"));
        }, patience);
      });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  };

  const run = async (request: ProbeRequest, options: RunOptions): Promise<ProbeResult> => {
    const opening = openAll();
    // A bad expression is told before anybody waits for the model, whose failure then is nobody's.
    opening.catch(() => undefined);
    const selection = await select(request, options.signal);
    const team = await unlessAborted(opening, options.signal);
    const { sizes } = await team[0]!.opened;
    return runProbe(
      selection,
      sizes,
      team.map(({ worker }) => worker),
      options,
    );
  };

  return {
    probe: async (request, { signal, ...options }) => {
      signal.throwIfAborted();
      running?.abort(aborted("a newer probe was asked"));
      const controller = new AbortController();
      running = controller;
      const stop = (): void => {
        controller.abort(signal.reason);
      };
      signal.addEventListener("abort", stop);
      try {
        return await run(request, { ...options, signal: controller.signal });
      } finally {
        signal.removeEventListener("abort", stop);
        if (running === controller) running = undefined;
      }
    },
    open: async () => {
      await openAll();
    },
    dispose: () => {
      const reason = aborted("the probe was ended");
      running?.abort(reason);
      matcher?.end(reason);
      for (const { worker } of computers) worker.end(reason);
      computers = [];
    },
  };
}

const tooLong = (patience: number): string =>
  `this expression takes too long: it was stopped after ${patience / 1_000} s; write it without nested repetitions such as (a+)+`;

/** What a promise gives, or a rejection as soon as the signal is aborted. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const abort = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
  });
  signal.addEventListener("abort", stop);
  try {
    return await Promise.race([promise, abort]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
