import tfjsWasm from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import * as kernels from "virtual:kernels";
import { createNetworkClient } from "../../src/workers/network/network-client";
import { createNetworkPool, type NetworkPool } from "../../src/workers/network/network-pool";
import type { PageContender } from "../contenders/names";
import { timeRuns } from "../timing";
import type { Answer, PageBench, Question } from "./calls";
import type { Assets } from "./create-contender";

const absolute = (address: string): string => new URL(address, location.origin).href;

const assets: Assets = {
  model: absolute("/models/hy/"),
  kernels: { simd: absolute(kernels.simd), relaxed: absolute(kernels.relaxed) },
  tfjsWasm: absolute(tfjsWasm),
  onnxWeb: absolute("/onnxruntime-web/"),
};

const workers = new Map<PageContender, Worker>();

function ask(name: PageContender, question: Question): Promise<unknown> {
  const worker = workers.get(name);
  if (worker === undefined) return Promise.reject(new Error(`${name} is not open`));
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (data.error === undefined) resolve(data.value);
      else reject(new Error(data.error));
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(question);
  });
}

let pool: NetworkPool | undefined;

/** The product's workers (src/main.tsx), with the engine `wasm`. */
async function openPool(): Promise<number> {
  const count = navigator.hardwareConcurrency;
  const clients = Array.from({ length: count }, () =>
    createNetworkClient(
      () => new Worker(new URL("../../src/workers/tyun.worker.ts", import.meta.url), { type: "module" }),
    ),
  );
  const options = { modelUrl: assets.model, assets: { kernels: assets.kernels }, engine: "wasm" } as const;
  for (const { engine } of await Promise.all(clients.map((client) => client.load(options))))
    if (engine !== "wasm") throw new Error(`a worker started ${engine} instead of wasm`);
  pool = createNetworkPool(clients);
  return count;
}

const bench: PageBench = {
  open: async (name) => {
    workers.set(name, new Worker(new URL("./contender.worker.ts", import.meta.url), { type: "module" }));
    return (await ask(name, { call: "open", args: [name, assets] })) as number;
  },
  ask,
  close: (name) => {
    workers.get(name)?.terminate();
    workers.delete(name);
  },
  openPool,
  runPool: (sentences, budget) => {
    const sequences = sentences.map((sentence) => Uint8Array.from(sentence));
    return timeRuns(async () => {
      const { signal } = new AbortController();
      await pool!.convert(sequences, { signal, onLine: () => undefined });
    }, budget);
  },
};

Object.assign(window, { bench });
