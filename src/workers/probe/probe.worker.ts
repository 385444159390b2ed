import { defaultPack } from "../../language/packs";
import { fetchReader } from "../fetch-reader";
import { openRunningModel, type ModelSource } from "../open-running-model";
import type { ProbeMessage } from "./messages";
import { createProbeService } from "./probe-service";

const handle = createProbeService<ModelSource>(
  (answer, transfer = []) => {
    self.postMessage(answer, { transfer });
  },
  (source) => openRunningModel(source, fetchReader),
  defaultPack,
);

self.addEventListener("message", (event: MessageEvent<ProbeMessage<ModelSource>>) => void handle(event.data));
