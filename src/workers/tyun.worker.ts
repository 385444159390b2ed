import type { Request } from "./rpc/method";
import { servePage } from "./serve-page";

const { handle } = servePage((message, transfer) => self.postMessage(message, { transfer }));

self.addEventListener("message", ({ data }: MessageEvent<Request>) => void handle(data));
