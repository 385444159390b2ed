import { parentPort } from "node:worker_threads";
import type { EngineName } from "../../src/model/engine";
import { countMethods } from "../../src/workers/analysis/count-methods";
import type { Request } from "../../src/workers/rpc/method";
import { serve } from "../../src/workers/rpc/serve";
import { openEngine, openModel } from "../node-model";

/** Where a thread finds its model. */
export interface ThreadSource {
  readonly folder: string;
  /** The fastest if undefined. */
  readonly engine: string | undefined;
}

/** What a thread can do. */
export type ThreadMethods = typeof methods;

let engine: ReturnType<typeof openEngine> | undefined;

const methods = {
  load: async ({ folder, engine: name }: ThreadSource): Promise<EngineName> => {
    const { weights } = await openModel(folder);
    engine = openEngine(weights, name);
    return (await engine).name;
  },
  ...countMethods(async () => {
    if (engine === undefined) throw new Error("no model is loaded yet; call load first");
    return { engine: await engine };
  }),
};

const { handle } = serve(methods, (message, transfer) => {
  parentPort!.postMessage(message, transfer);
});

parentPort!.on("message", (request: Request) => void handle(request));
