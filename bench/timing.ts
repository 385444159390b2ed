/** How long to measure in one visit. */
export interface Budget {
  /** No further run begins after this many milliseconds. */
  readonly milliseconds: number;
  readonly mostRuns: number;
  /** Run once before, untimed: for code that is not yet compiled and caches that others have filled. */
  readonly warmUp: boolean;
}

/** Milliseconds of each run, at least one. */
export async function timeRuns(run: () => unknown, budget: Budget): Promise<number[]> {
  if (budget.warmUp) await run();
  const times: number[] = [];
  const end = performance.now() + budget.milliseconds;
  do {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  } while (performance.now() < end && times.length < budget.mostRuns);
  return times;
}
