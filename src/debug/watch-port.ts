import type { Response } from "../workers/rpc/method";
import type { Port } from "../workers/rpc/remote";
import type { DebugLog } from "./debug-log";

/** The same worker, with every message seen by the log. */
export function watchPort(inner: Port, role: string, log: DebugLog): Port {
  const worker = log.addWorker(role);
  const outer: Port = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => {
      if ("method" in message)
        worker.open.set(message.id, { method: message.method, since: performance.now() });
      inner.postMessage(message, transfer);
    },
    terminate: () => {
      log.workers.delete(worker);
      inner.terminate();
    },
  };
  inner.onmessage = (event) => {
    const { data } = event;
    worker.engine = engineOf(data) ?? worker.engine;
    if (("result" in data || "failure" in data) && worker.open.delete(data.id)) worker.answered++;
    outer.onmessage?.(event);
  };
  inner.onerror = (event) => {
    outer.onerror?.(event);
  };
  return outer;
}

/** Answers of the network say which engine gave them. */
function engineOf(data: Response): string | undefined {
  const answer = "result" in data ? data.result : "event" in data ? data.event : undefined;
  if (typeof answer !== "object" || answer === null || !("engine" in answer)) return undefined;
  return typeof answer.engine === "string" ? answer.engine : undefined;
}
