/** Something to measure again and again. */
export interface Task<Result> {
  readonly name: string;
  /** Takes part in the first so many rounds; what takes long takes part in fewer. */
  readonly rounds: number;
  /** Is told the number of the round. */
  measure(round: number): Promise<Result>;
}

/** What a task gave in each round, and why it went on no longer. */
export interface TaskResult<Result> {
  readonly results: readonly Result[];
  readonly failure?: string;
}

/**
 * Runs all tasks in turn, round after round, so that noise hits all alike; every other round goes backwards, so that none
 * always follows the same other. A task that fails is left out of later rounds.
 */
export async function inRounds<Result>(
  tasks: readonly Task<Result>[],
  onRound: (round: number, rounds: number) => void,
): Promise<readonly TaskResult<Result>[]> {
  const results = new Map(tasks.map((task) => [task, [] as Result[]]));
  const failures = new Map<Task<Result>, string>();
  const rounds = Math.max(...tasks.map((task) => task.rounds));
  for (let round = 0; round < rounds; round++) {
    onRound(round, rounds);
    for (const task of round % 2 === 0 ? tasks : tasks.toReversed()) {
      if (round >= task.rounds || failures.has(task)) continue;
      try {
        results.get(task)!.push(await task.measure(round));
      } catch (error) {
        failures.set(task, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return tasks.map((task) => {
    const failure = failures.get(task);
    return { results: results.get(task)!, ...(failure === undefined ? {} : { failure }) };
  });
}
