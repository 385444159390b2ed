import { float16ToFloat32 } from "./float16";
import type { NetworkSizes } from "./signals";
import { assembleWeights, type NetworkWeights } from "./weights";

/** The part of a tfjs Layers `model.json` that we read: what is in the binary file, tensor after tensor. */
interface LayersModelJson {
  readonly weightsManifest: readonly {
    readonly paths: readonly string[];
    readonly weights: readonly WeightSpec[];
  }[];
}

interface WeightSpec {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string };
}

/** Our tensor names, by the names that tf.layers gives the layers of `training/layers-model.ts`. */
const TENSOR_NAMES: Readonly<Record<string, string>> = {
  "lstm/forward_lstm/kernel": "forward/kernel",
  "lstm/forward_lstm/recurrent_kernel": "forward/recurrent_kernel",
  "lstm/forward_lstm/bias": "forward/bias",
  "lstm/backward_lstm/kernel": "backward/kernel",
  "lstm/backward_lstm/recurrent_kernel": "backward/recurrent_kernel",
  "lstm/backward_lstm/bias": "backward/bias",
};

/**
 * Reads a tfjs Layers model (its parsed `model.json` and the one binary file) without tfjs: float32 or float16 weights.
 * Throws with the reason if the bytes are too few or too many, a tensor is missing, or its shape does not fit.
 */
export function parseLayersModel(json: unknown, binary: Uint8Array, sizes: NetworkSizes): NetworkWeights {
  const tensors = new Map<string, Float32Array>();
  let offset = 0;
  for (const spec of weightSpecs(json)) {
    const length = spec.shape.reduce((product, size) => product * size, 1);
    const half = spec.quantization?.dtype === "float16";
    if (spec.dtype !== "float32" || (spec.quantization !== undefined && !half))
      throw new Error(
        `tensor "${spec.name}" is stored as ${spec.quantization?.dtype ?? spec.dtype}; float32 and float16 are read`,
      );
    const bytes = length * (half ? 2 : 4);
    if (offset + bytes > binary.length)
      throw new Error(`it ends after ${binary.length} bytes, inside tensor "${spec.name}"`);
    // A copy, because the view may not be aligned; Node's own Buffer.slice would not make one.
    const copy = Uint8Array.prototype.slice.call(binary, offset, offset + bytes).buffer;
    const values = half ? float16ToFloat32(new Uint16Array(copy)) : new Float32Array(copy);
    tensors.set(TENSOR_NAMES[spec.name] ?? spec.name, values);
    offset += bytes;
  }
  if (offset !== binary.length)
    throw new Error(`it has ${binary.length} bytes, its description accounts for ${offset}`);
  return assembleWeights(sizes, tensors);
}

function weightSpecs(json: unknown): readonly WeightSpec[] {
  const groups = (json as Partial<LayersModelJson> | null)?.weightsManifest;
  if (!Array.isArray(groups) || groups.length !== 1)
    throw new Error("it has no weightsManifest with exactly one group");
  return (groups as LayersModelJson["weightsManifest"])[0]!.weights;
}
