import { Worker } from "node:worker_threads";
import {
  createAnalysisClient,
  type AnalysisClient,
  type AnalysisPort,
} from "../../src/workers/analysis/analysis-client";
import type { AnalysisResponse } from "../../src/workers/analysis/messages";
import type { ThreadSource } from "./analysis-thread";

/** An analysis worker in a thread of its own. */
export function startThread(): AnalysisClient<ThreadSource> {
  const thread = new Worker(new URL("start-thread.mjs", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const port: AnalysisPort<ThreadSource> = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => {
      thread.postMessage(message, transfer);
    },
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data: AnalysisResponse) =>
    port.onmessage?.({ data } as MessageEvent<AnalysisResponse>),
  );
  thread.on("error", ({ message }) => port.onerror?.({ message } as ErrorEvent));
  return createAnalysisClient(port);
}
