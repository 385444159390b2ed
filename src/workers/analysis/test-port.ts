/** A worker without a thread, for tests: messages are copied, buffers move. */
import type { AnalysisPort } from "./analysis-client";
import type { RunningModel } from "../open-running-model";
import { createAnalysisService } from "./analysis-service";
import type { AnalysisRequest, AnalysisResponse } from "./messages";

export interface TestPort extends AnalysisPort<string> {
  readonly received: AnalysisRequest<string>[];
  terminated: boolean;
}

/** A port whose only model is named "model". */
export function createTestPort(model: RunningModel): TestPort {
  const port: TestPort = {
    received: [],
    terminated: false,
    onmessage: null,
    onerror: null,
    terminate: () => {
      port.terminated = true;
    },
    postMessage: (message, transfer) => {
      port.received.push(message);
      const data = structuredClone(message, { transfer });
      setTimeout(() => void handle(data), 0);
    },
  };
  const handle = createAnalysisService<string>(
    (response, transfer = []) => {
      const data = structuredClone(response, { transfer });
      setTimeout(() => port.onmessage?.({ data } as MessageEvent<AnalysisResponse>), 0);
    },
    (source) =>
      source === "model" ? Promise.resolve(model) : Promise.reject(new Error(`no model "${source}"`)),
  );
  return port;
}
