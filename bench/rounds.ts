import type { Rounds } from "./statistics";

/** One figure of one contender. */
export interface Task {
  readonly name: string;
  /** Takes part in the first so many rounds; what takes long takes part in fewer. */
  readonly rounds: number;
  /** Milliseconds of each run. Is told the number of the round. */
  measure(round: number): Promise<readonly number[]>;
}

/** Times of a task, or why it failed. */
export interface TaskResult {
  readonly times: Rounds;
  readonly failure?: string;
}

/**
 * Runs all tasks in turn, round after round, so that noise hits all alike; every other round goes backwards, so that none
 * always follows the same other. A task that fails is left out of later rounds.
 */
export async function inRounds(
  tasks: readonly Task[],
  onRound: (round: number, rounds: number) => void,
): Promise<ReadonlyMap<Task, TaskResult>> {
  const times = new Map(tasks.map((task) => [task, [] as (readonly number[])[]]));
  const failures = new Map<Task, string>();
  const rounds = Math.max(...tasks.map((task) => task.rounds));
  for (let round = 0; round < rounds; round++) {
    onRound(round, rounds);
    for (const task of round % 2 === 0 ? tasks : tasks.toReversed()) {
      if (round >= task.rounds || failures.has(task)) continue;
      try {
        times.get(task)!.push(await task.measure(round));
      } catch (error) {
        failures.set(task, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return new Map(
    tasks.map((task) => {
      const failure = failures.get(task);
      return [task, { times: times.get(task)!, ...(failure === undefined ? {} : { failure }) }];
    }),
  );
}
