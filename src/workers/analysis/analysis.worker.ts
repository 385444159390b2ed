import { fetchReader } from "../fetch-reader";
import { createAnalysisService } from "./analysis-service";
import type { AnalysisRequest } from "./messages";
import { openRunningModel, type ModelSource } from "../open-running-model";

const handle = createAnalysisService<ModelSource>(
  (response, transfer = []) => {
    self.postMessage(response, { transfer });
  },
  (source) => openRunningModel(source, fetchReader),
);

self.addEventListener(
  "message",
  (event: MessageEvent<AnalysisRequest<ModelSource>>) => void handle(event.data),
);
