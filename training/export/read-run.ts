import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Vocabulary } from "../../src/language/vocabulary";
import type { NetworkSizes } from "../../src/model/signals";
import { assembleWeights, type NetworkWeights } from "../../src/model/weights";

/** `weights.json` of a training run, as train.py writes it. */
export interface RunDescription {
  readonly tensors: readonly { readonly name: string; readonly shape: readonly number[] }[];
  readonly cells: number;
  readonly hidden: number;
  readonly data: {
    readonly language: string;
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly settings: unknown;
    readonly charactersByKind: unknown;
  };
  readonly training: Readonly<Record<string, unknown>>;
  readonly log: readonly Readonly<Record<string, unknown>>[];
}

export interface TrainedRun {
  readonly description: RunDescription;
  readonly weights: NetworkWeights;
}

/** Reads `weights.json` and `weights.f32` of a run. Throws if they do not fit together. */
export function readRun(folder: string): TrainedRun {
  const description = JSON.parse(readFileSync(join(folder, "weights.json"), "utf8")) as RunDescription;
  const bytes = readFileSync(join(folder, "weights.f32"));
  const values = new Float32Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.length / 4));
  const tensors = new Map<string, Float32Array>();
  let offset = 0;
  for (const { name, shape } of description.tensors) {
    const length = shape.reduce((product, size) => product * size, 1);
    tensors.set(name, values.slice(offset, offset + length));
    offset += length;
  }
  if (offset * 4 !== bytes.length)
    throw new Error(
      `weights.f32 has ${bytes.length} bytes, weights.json describes ${offset * 4}; copy both again`,
    );
  return { description, weights: assembleWeights(sizesOf(description), tensors) };
}

function sizesOf({ data, cells, hidden }: RunDescription): NetworkSizes {
  return { inputs: data.inputs.length, cells, hidden, outputs: data.outputs.length };
}

/** Throws if a run was trained with other alphabets than the language pack has now. */
export function checkAlphabets({ data }: RunDescription, vocabulary: Vocabulary): void {
  for (const side of ["inputs", "outputs"] as const) {
    const differs = (symbol: string, i: number): boolean => symbol !== vocabulary[side][i];
    if (data[side].length !== vocabulary[side].length || data[side].some(differs))
      throw new Error(`the run's ${side} are not those of the language pack; prepare and train again`);
  }
}
