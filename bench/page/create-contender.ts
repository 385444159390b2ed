import { packOf } from "../../src/language/packs";
import { buildVocabulary } from "../../src/language/vocabulary";
import type { EngineName } from "../../src/model/engine";
import { loadModel } from "../../src/model/load-model";
import type { KernelFiles } from "../../src/model/wasm/load-kernels";
import type { NetworkWeights } from "../../src/model/weights";
import type { Contender } from "../contenders/contender";
import type { PageContender } from "../contenders/names";

/** Addresses of everything that contenders load. */
export interface Assets {
  /** Folder of the model, ending in "/". */
  readonly model: string;
  readonly kernels: KernelFiles;
  /** `tfjs-backend-wasm-simd.wasm`, for tf.layers. */
  readonly tfjsWasm: string;
  /** Folder of ONNX Runtime Web, ending in "/". */
  readonly onnxWeb: string;
}

/** Starts a contender; each brings only its own code. Rejects if it does not run here. */
export async function createContender(name: PageContender, assets: Assets): Promise<Contender> {
  switch (name) {
    case "tf.layers-wasm":
    case "tf.layers-cpu": {
      const { layersModel } = await import("../contenders/layers-model");
      const backend = name === "tf.layers-cpu" ? "cpu" : "wasm";
      return layersModel(backend, `${assets.model}model.json`, assets.tfjsWasm);
    }
    case "onnx-web": {
      const { importOnnxWeb, onnxRuntime } = await import("../contenders/onnx-runtime");
      return onnxRuntime(await importOnnxWeb(assets.onnxWeb), "wasm", await loadWeights(assets));
    }
    default: {
      const { ownEngine } = await import("../contenders/own-engine");
      return ownEngine(await createEngine(name, assets));
    }
  }
}

async function createEngine(name: EngineName, assets: Assets) {
  const weights = await loadWeights(assets);
  switch (name) {
    case "wasm": {
      const { createWasmEngine } = await import("../../src/model/wasm-engine");
      return createWasmEngine(weights, assets.kernels);
    }
    case "webgl": {
      const { createWebglEngine } = await import("../../src/model/webgl-engine");
      return createWebglEngine(weights);
    }
    case "reference": {
      const { createReferenceEngine } = await import("../../src/model/reference-engine");
      return createReferenceEngine(weights);
    }
  }
}

async function loadWeights({ model }: Assets): Promise<NetworkWeights> {
  const read = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await (await fetch(model + name)).arrayBuffer());
  return (await loadModel(read, (code) => buildVocabulary(packOf(code)))).weights;
}
