import { armenian } from "../../src/language/armenian/index";
import { buildVocabulary } from "../../src/language/vocabulary";
import { randomWeights } from "../../src/model/test-random-weights";
import type { TrainedRun } from "./read-run";

const { inputs: symbols, outputs } = buildVocabulary(armenian);

/** A run of a small network with random weights. */
export function untrainedRun(inputs = symbols): TrainedRun {
  const sizes = { inputs: inputs.length, cells: 6, hidden: 5, outputs: outputs.length };
  return {
    weights: randomWeights(sizes, 1, 0.5),
    description: {
      tensors: [],
      cells: sizes.cells,
      hidden: sizes.hidden,
      data: { language: "hy", inputs, outputs, settings: {}, charactersByKind: {} },
      training: { seed: 1, penalty: { weights: 1e-5 }, sparse: 0.9, target: null },
      log: [{ characters: 10, "valid-some-text-2016": [0.1, 2] }],
    },
  };
}
