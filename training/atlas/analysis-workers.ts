import type { EngineName } from "../../src/model/engine";
import type { Counter } from "../../src/workers/analysis/count-methods";
import { startThread } from "./thread-client";

/** Workers for an analysis in Node. */
export interface AnalysisTeam {
  readonly engine: EngineName;
  readonly workers: readonly Counter[];
  /** Ends the threads. */
  dispose(): void;
}

/**
 * So many threads, 60 MB each; this thread only hands out tasks. Rejects if the model cannot be read or the engine, the
 * fastest without a name, does not start.
 */
export async function startTeam(folder: string, threads: number, engine?: string): Promise<AnalysisTeam> {
  const started = Array.from({ length: threads }, () => startThread());
  const workers = started.map(({ methods }) => methods);
  const dispose = (): void => {
    for (const thread of started) thread.end(new Error("the threads were ended"));
  };
  try {
    const engines = await Promise.all(workers.map(({ load }) => load({ folder, engine })));
    return { engine: engines[0]!, workers, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
