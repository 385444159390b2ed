import { defaultPack } from "../../language/packs";
import type { ModelSource } from "../analysis/open-model-engine";
import { fetchReader } from "../fetch-reader";
import type { ProbeMessage } from "./messages";
import { openProbeModel } from "./open-probe-model";
import { createProbeService } from "./probe-service";

const handle = createProbeService<ModelSource>(
  (answer, transfer = []) => {
    self.postMessage(answer, { transfer });
  },
  (source) => openProbeModel(source, fetchReader),
  defaultPack,
);

self.addEventListener("message", (event: MessageEvent<ProbeMessage<ModelSource>>) => void handle(event.data));
