import * as tf from "@tensorflow/tfjs";
import type { NetworkWeights } from "../../src/model/weights";
import { buildLayersModel } from "../layers-model";
import { float32ToFloat16 } from "./float16-encoder";

/** How the weights are stored: half precision unless asked otherwise. */
export type WeightStorage = "float16" | "float32";

export interface LayersFiles {
  /** Parsed `model.json`. */
  readonly description: tf.io.ModelJSON;
  /** `weights.bin`, tensor after tensor, little endian. */
  readonly binary: Uint8Array;
}

/** The network as the two files of a tfjs Layers model. Throws if a weight cannot be stored. */
export async function toLayersFiles(weights: NetworkWeights, storage: WeightStorage): Promise<LayersFiles> {
  const artifacts = await savedArtifacts(weights);
  const singles = new Float32Array(tf.io.CompositeArrayBuffer.join(artifacts.weightData));
  const half = storage === "float16";
  const stored = half
    ? float32ToFloat16(singles).map(withoutNegativeZero)
    : singles.map((value) => value + 0);
  // An exponent of all ones: infinite or no number, which no comparison with itself would show.
  const bad = half
    ? stored.findIndex((bits) => (bits & 0x7c00) === 0x7c00)
    : singles.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new Error(`weight ${bad} is ${singles[bad]}, which ${storage} cannot hold`);
  const quantization = { dtype: "float16", original_dtype: "float32" } as const;
  const specs = artifacts.weightSpecs!.map((spec) => (half ? { ...spec, quantization } : spec));
  return {
    description: {
      format: "layers-model",
      generatedBy: `TensorFlow.js tfjs-layers v${tf.version_layers}`,
      convertedBy: null,
      modelTopology: artifacts.modelTopology!,
      weightsManifest: [{ paths: ["weights.bin"], weights: specs }],
    },
    binary: new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength),
  };
}

/**
 * Weights that were pruned have both zeros (-1 times 0), and so have small ones after rounding. They compute alike; only that
 * whose bits are all zero is stored sparsely.
 */
const withoutNegativeZero = (bits: number): number => (bits === 0x8000 ? 0 : bits);

async function savedArtifacts(weights: NetworkWeights): Promise<tf.io.ModelArtifacts> {
  const model = buildLayersModel(weights);
  let saved: tf.io.ModelArtifacts | undefined;
  await model.save(
    tf.io.withSaveHandler((artifacts) => {
      saved = artifacts;
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } });
    }),
  );
  model.dispose();
  if (saved === undefined) throw new Error("tf.layers gave nothing to save");
  return saved;
}

/** Opens the two files with stock tf.loadLayersModel. The caller disposes of the model. */
export function openLayersFiles(modelJson: Uint8Array, binary: Uint8Array): Promise<tf.LayersModel> {
  const description = JSON.parse(new TextDecoder().decode(modelJson)) as tf.io.ModelJSON;
  return tf.loadLayersModel(
    tf.io.fromMemory({
      modelTopology: description.modelTopology,
      weightSpecs: description.weightsManifest.flatMap((group) => group.weights),
      weightData: Uint8Array.from(binary).buffer,
    }),
  );
}

/** Probabilities [length, outputs] of one sequence of input symbols, row-major, by the model's own `predict`. */
export async function predictSequence(model: tf.LayersModel, ids: Uint8Array): Promise<Float32Array> {
  const result = tf.tidy(() => {
    const inputs = model.inputs[0]!.shape[2]!;
    const oneHot = tf.oneHot(tf.tensor1d(Int32Array.from(ids), "int32"), inputs).toFloat();
    return model.predict(oneHot.expandDims(0)) as tf.Tensor;
  });
  const values = (await result.data()) as Float32Array;
  result.dispose();
  return values;
}
