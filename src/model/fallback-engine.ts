import type { Engine, EngineName } from "./engine";

/** An engine that may or may not start on this machine. */
export interface EngineCandidate {
  readonly name: EngineName;
  readonly create: () => Promise<Engine>;
}

/**
 * An engine that never gives up while a candidate is left: it starts with the first that works, and when a run fails (a lost
 * graphics context) it moves on to the next and repeats the run. `onSwitch` is told each engine that was left, and why.
 * Rejects when none is left.
 */
export async function createFallbackEngine(
  candidates: readonly EngineCandidate[],
  onSwitch: (failed: EngineName, reason: string) => void,
): Promise<Engine> {
  const waiting = [...candidates];
  const startNext = async (): Promise<Engine> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        return await next.create();
      } catch (error) {
        onSwitch(next.name, reasonOf(error));
      }
    }
    throw new Error("no engine works on this machine");
  };
  let engine = await startNext();
  let switching: Promise<void> | undefined;
  /** Leaves a failed engine. Runs that failed together wait for the same successor. */
  const leave = (tried: Engine, error: unknown): Promise<void> => {
    if (engine !== tried) return Promise.resolve();
    switching ??= (async () => {
      onSwitch(tried.name, reasonOf(error));
      tried.dispose();
      engine = await startNext();
    })().finally(() => (switching = undefined));
    return switching;
  };
  return {
    get name() {
      return engine.name;
    },
    get stepper() {
      return engine.stepper;
    },
    run: async (sequences, signals, direction) => {
      for (;;) {
        const tried = engine;
        try {
          return await tried.run(sequences, signals, direction);
        } catch (error) {
          await leave(tried, error);
        }
      }
    },
    dispose: () => engine.dispose(),
  };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
