import tfjsWasm from "@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url";
import * as kernels from "virtual:kernels";
import type { PageContender } from "../contenders/names";
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
};

Object.assign(window, { bench });
