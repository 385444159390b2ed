import { fetchReader } from "./fetch-reader";
import type { NetworkRequest } from "./messages";
import { createNetworkService } from "./network-service";

const { handle } = createNetworkService((response, transfer = []) => {
  self.postMessage(response, { transfer });
}, fetchReader);

self.addEventListener("message", (event: MessageEvent<NetworkRequest>) => void handle(event.data));
