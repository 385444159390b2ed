import { Worker } from "node:worker_threads";
import type { Response } from "../../src/workers/rpc/method";
import { Remote, type Port } from "../../src/workers/rpc/remote";
import type { ThreadMethods } from "./analysis-thread";

/** An analysis worker in a thread of its own. */
export function startThread(): Remote<ThreadMethods> {
  const thread = new Worker(new URL("start-thread.mjs", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => {
      thread.postMessage(message, transfer);
    },
    terminate: () => void thread.terminate(),
  };
  thread.on("message", (data: Response) => port.onmessage?.({ data } as MessageEvent<Response>));
  thread.on("error", ({ message }) => port.onerror?.({ message } as ErrorEvent));
  const goneWords = (reason: string): string =>
    `An analysis worker stopped (${reason}). Start the analysis again.`;
  // Node tells of every thread that ends, and the plain loops take minutes over a portion.
  return new Remote<ThreadMethods>(port, { goneWords, patience: () => Infinity });
}
