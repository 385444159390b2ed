import type { NetworkWeights } from "../../src/model/weights";
import { oneHot, type Contender } from "./contender";
import { onnxFile } from "./onnx-file";

/** What we use of onnxruntime-node and onnxruntime-web, which are not dependencies (bench/peers.ts fetches them). */
export interface OnnxRuntime {
  readonly env: { readonly wasm: { numThreads?: number; wasmPaths?: string } };
  readonly Tensor: new (type: "float32", values: Float32Array, shape: readonly number[]) => OnnxTensor;
  readonly InferenceSession: {
    create(model: Uint8Array, options: object): Promise<OnnxSession>;
  };
}

interface OnnxSession {
  run(inputs: Record<string, OnnxTensor>): Promise<Record<string, OnnxTensor>>;
}

interface OnnxTensor {
  readonly data: Float32Array;
}

/** The shipped network in ONNX Runtime on one thread. */
export async function onnxRuntime(
  { InferenceSession, Tensor }: OnnxRuntime,
  executionProvider: "cpu" | "wasm",
  weights: NetworkWeights,
): Promise<Contender> {
  const session = await InferenceSession.create(onnxFile(weights), {
    executionProviders: [executionProvider],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const { inputs } = weights.sizes;
  return {
    prepare: (ids) => {
      const x = new Tensor("float32", oneHot(ids, inputs), [ids.length, 1, inputs]);
      return {
        run: async () => (await session.run({ x }))["output"]!.data,
        dispose: () => undefined,
      };
    },
  };
}

/** ONNX Runtime Web from the folder of its files, ending in "/", for one thread. */
export async function importOnnxWeb(folder: string): Promise<OnnxRuntime> {
  const runtime = (await import(/* @vite-ignore */ `${folder}ort.wasm.min.mjs`)) as OnnxRuntime;
  runtime.env.wasm.numThreads = 1;
  runtime.env.wasm.wasmPaths = folder;
  return runtime;
}
