import { parentPort } from "node:worker_threads";
import type { AnalysisRequest } from "../../src/workers/analysis/messages";
import { createAnalysisService } from "../../src/workers/analysis/analysis-service";
import { openEngine, openModel } from "../node-model";

/** Where a thread finds its model. */
export interface ThreadSource {
  readonly folder: string;
  readonly engine: string | undefined;
}

const handle = createAnalysisService<ThreadSource>(
  (response, transfer = []) => {
    parentPort!.postMessage(response, transfer);
  },
  async ({ folder, engine }) => {
    const { weights } = await openModel(folder);
    return { engine: await openEngine(weights, engine), sizes: weights.sizes };
  },
);

parentPort!.on("message", (request: AnalysisRequest<ThreadSource>) => void handle(request));
