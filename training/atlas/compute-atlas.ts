import { placesOfPair } from "./pair-option";
import { atlasFiles } from "../../src/analysis/atlas/write-atlas";
import type { AnalysisResult } from "../../src/analysis/analysis-result";
import { FEWEST_CASES } from "../../src/analysis/outcomes";
import { hasRelaxedSimd } from "../../src/model/wasm/load-kernels";
import { analyse } from "../../src/workers/analysis/analyse";
import type { Counter } from "../../src/workers/analysis/count-methods";
import type { AnalysisProgress } from "../../src/workers/analysis/progress";
import { nativeSample, type Romanization } from "../../src/workers/analysis/sample";
import type { NodeModel } from "../node-model";
import { packed } from "./packed";

/** What an atlas is made from. */
export interface AtlasTask {
  readonly model: NodeModel;
  /** Native text, a sentence or short paragraph per line. */
  readonly lines: readonly string[];
  /** Kinds of text, in words. */
  readonly sources: string;
  readonly romanization: Required<Romanization>;
  /** The pair of the first view, as "letter>symbol". */
  readonly firstPair: string;
  readonly fewestCases?: number;
}

/** Who computes it, and how. */
export interface AtlasMeans {
  /** Name of the engine that all workers run. */
  readonly engine: string;
  readonly workers: readonly Counter[];
  /** Bytes of values that all workers together may hold. */
  readonly memory?: number;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: AnalysisProgress) => void;
}

export interface ComputedAtlas {
  readonly result: AnalysisResult;
  /** Contents by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Analyses a text and makes the files of its atlas; the same task and kernels give the same bytes. */
export async function computeAtlas(task: AtlasTask, means: AtlasMeans): Promise<ComputedAtlas> {
  const { model, lines, sources, romanization, fewestCases = FEWEST_CASES } = task;
  const { manifest, vocabulary } = model;
  const sample = nativeSample(lines, model, romanization);
  const { onProgress } = means;
  const result = await analyse(sample.texts, manifest.sizes, means.workers, {
    signal: means.signal,
    fewestCases,
    ...(means.memory === undefined ? {} : { memory: means.memory }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const weights = manifest.files.find(({ name }) => name === "weights.bin")!;
  const description = {
    inputs: vocabulary.inputs,
    outputs: vocabulary.outputs,
    model: { version: manifest.version, weightsSha256: weights.sha256 },
    sample: {
      sources,
      sentences: sample.texts.length,
      characters: sample.characters,
      positions: sample.texts.reduce((sum, { inputs }) => sum + inputs.length, 0),
    },
    romanization,
    engine: { name: means.engine, kernels: kernelsOf(means.engine) },
    fewestCases,
    firstPair: placesOfPair(task.firstPair, result, vocabulary),
  };
  return { result, files: atlasFiles(result, description, packed) };
}

const kernelsOf = (engine: string): string =>
  engine !== "wasm" ? "none" : hasRelaxedSimd() ? "relaxed" : "simd";
