import type { EngineName } from "../../src/model/engine";
import type { AnalysisWorker } from "../../src/workers/analysis/analysis-worker";
import { startThread } from "./thread-client";

/** Workers for an analysis in Node. */
export interface AnalysisTeam {
  readonly engine: EngineName;
  readonly workers: readonly AnalysisWorker[];
  /** Ends the threads. */
  dispose(): void;
}

/**
 * So many threads, 60 MB each; this thread only hands out tasks. Rejects if the model cannot be read or the engine, the
 * fastest without a name, does not start.
 */
export async function startTeam(folder: string, threads: number, engine?: string): Promise<AnalysisTeam> {
  const workers = Array.from({ length: threads }, () => startThread());
  const dispose = (): void => {
    for (const worker of workers) worker.dispose();
  };
  try {
    const models = await Promise.all(workers.map((worker) => worker.open({ folder, engine })));
    return { engine: models[0]!.engine, workers, dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}
