/**
 * Lets each worker take the next task when it is done with one, so that a slow worker takes fewer. The first failure rejects,
 * and stops the others by the signal that the tasks get, which also follows `signal`.
 */
export async function share<Worker, Task>(
  workers: readonly Worker[],
  tasks: readonly Task[],
  signal: AbortSignal,
  run: (worker: Worker, task: Task, place: number, stop: AbortSignal) => Promise<void>,
): Promise<void> {
  signal.throwIfAborted();
  const failed = new AbortController();
  const stop = anySignal(signal, failed.signal);
  let next = 0;
  try {
    await Promise.all(
      workers.map(async (worker) => {
        for (let place = next++; place < tasks.length; place = next++)
          await run(worker, tasks[place]!, place, stop);
      }),
    );
  } catch (error) {
    failed.abort(error);
    throw error;
  }
}

/** A signal that follows the first of several; browsers of before 2024 have no `AbortSignal.any`. */
export function anySignal(...signals: readonly AbortSignal[]): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    if (signal.aborted) controller.abort(signal.reason);
    // Whichever comes first takes the listeners of all away.
    const options = { once: true, signal: controller.signal };
    signal.addEventListener("abort", () => controller.abort(signal.reason), options);
  }
  return controller.signal;
}

/** What a promise gives, or a rejection with the signal's reason as soon as it is aborted. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
  });
  signal.addEventListener("abort", stop);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
