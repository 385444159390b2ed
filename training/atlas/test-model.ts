/** A small network with random weights as a model, and a text that is ambiguous enough for an atlas of it, for tests. */
import { armenian } from "../../src/language/armenian/index";
import { randomWeights } from "../../src/model/test-random-weights";
import { createReferenceEngine } from "../../src/model/reference-engine";
import { counterOn } from "../../src/workers/analysis/count-methods";
import { TEST_FEWEST, TEST_LINES, TEST_SIZES } from "../../src/workers/analysis/test-sample";
import { createLanguage } from "../../src/language/language";
import type { NodeModel } from "../node-model";
import { computeAtlas, type AtlasTask, type ComputedAtlas } from "./compute-atlas";

export const TEST_WEIGHTS_SHA256 = "0123456789abcdef".repeat(4);

export const testModel: NodeModel = {
  manifest: {
    format: 1,
    language: "hy",
    version: "0123456789ab",
    sizes: TEST_SIZES,
    files: [{ name: "weights.bin", bytes: 1, sha256: TEST_WEIGHTS_SHA256 }],
  },
  weights: randomWeights(TEST_SIZES, 3, 0.8),
  ...createLanguage(armenian),
};

export const testTask: AtlasTask = {
  model: testModel,
  lines: Array.from({ length: 12 }, () => TEST_LINES).flat(),
  sources: "sentences made up for tests",
  romanization: { rules: "2016", sampler: "independent", seed: 1 },
  firstPair: "t>ծ",
  fewestCases: TEST_FEWEST,
};

/** The atlas of the small network, with the reference engine. */
export const testAtlas = (): Promise<ComputedAtlas> =>
  computeAtlas(testTask, {
    engine: "reference",
    workers: [counterOn(createReferenceEngine(testModel.weights))],
    signal: new AbortController().signal,
  });
