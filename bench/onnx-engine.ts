import type { Engine } from "../src/model/engine";
import type { NetworkWeights } from "../src/model/weights";
import { onnxFile } from "./onnx-file";

/** What we use of onnxruntime-node, which is not a dependency. */
interface OnnxRuntime {
  readonly Tensor: new (type: "float32", values: Float32Array, shape: readonly number[]) => OnnxTensor;
  readonly InferenceSession: {
    create(
      model: Uint8Array,
      options: object,
    ): Promise<{
      run(inputs: Record<string, OnnxTensor>): Promise<Record<string, OnnxTensor>>;
    }>;
  };
}

interface OnnxTensor {
  readonly data: Float32Array;
}

/** The shipped network in ONNX Runtime on one thread, output only, one sequence at a time; undefined if not installed. */
export async function openOnnxEngine(weights: NetworkWeights): Promise<Pick<Engine, "run"> | undefined> {
  const name = "onnxruntime-node";
  const module = (await import(name).catch(() => undefined)) as
    (OnnxRuntime & { readonly default?: OnnxRuntime }) | undefined;
  if (module === undefined) return undefined;
  const { InferenceSession, Tensor } = module.default ?? module;
  const session = await InferenceSession.create(onnxFile(weights), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const { inputs } = weights.sizes;
  return {
    run: async (sequences) => {
      const results = [];
      for (const ids of sequences) {
        const oneHot = new Float32Array(ids.length * inputs);
        ids.forEach((id, t) => (oneHot[t * inputs + id] = 1));
        const { output } = await session.run({ x: new Tensor("float32", oneHot, [ids.length, 1, inputs]) });
        results.push({ length: ids.length, values: { output: output!.data } });
      }
      return results;
    },
  };
}
