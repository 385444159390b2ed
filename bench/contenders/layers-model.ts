import * as tf from "@tensorflow/tfjs";
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import type { Contender } from "./contender";
import { oneHot } from "./contender";

/**
 * The shipped files in stock tf.layers on a backend of tfjs, as anyone would run them: `loadLayersModel` and `predict`.
 * `wasmUrl` is the address of the SIMD build, for the backend "wasm".
 */
export async function layersModel(
  backend: "wasm" | "cpu",
  modelUrl: string,
  wasmUrl: string,
): Promise<Contender> {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false); // one thread each
  setWasmPaths({
    "tfjs-backend-wasm.wasm": wasmUrl,
    "tfjs-backend-wasm-simd.wasm": wasmUrl,
    "tfjs-backend-wasm-threaded-simd.wasm": wasmUrl,
  });
  if (!(await tf.setBackend(backend))) throw new Error(`tfjs could not start its ${backend} backend`);
  await tf.ready();
  const model = await tf.loadLayersModel(modelUrl);
  const inputs = model.inputs[0]!.shape[2]!;
  return {
    prepare: (ids) => {
      const input = tf.tensor3d(oneHot(ids, inputs), [1, ids.length, inputs]);
      return {
        run: async () => {
          const output = model.predict(input) as tf.Tensor;
          const values = await output.data<"float32">();
          output.dispose();
          return values;
        },
        dispose: () => {
          input.dispose();
        },
      };
    },
  };
}
