import { fetchReader } from "../fetch-reader";
import { createAnalysisService } from "./analysis-service";
import type { AnalysisRequest } from "./messages";
import { openModelEngine, type ModelSource } from "./open-model-engine";

const handle = createAnalysisService<ModelSource>(
  (response, transfer = []) => {
    self.postMessage(response, { transfer });
  },
  (source) => openModelEngine(source, fetchReader),
);

self.addEventListener(
  "message",
  (event: MessageEvent<AnalysisRequest<ModelSource>>) => void handle(event.data),
);
