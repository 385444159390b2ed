import { expect, test } from "vitest";
import { createReferenceEngine } from "../../src/model/reference-engine";
import type { Romanization } from "../../src/workers/analysis/sample";
import { fingerprint, TEST_FEWEST } from "../../src/workers/analysis/test-sample";
import { createTextAnalyst } from "../../src/workers/analysis/text-analyst";
import { countMethods, counterOn } from "../../src/workers/analysis/count-methods";
import { servedPort } from "../../src/workers/rpc/test-ports";
import { computeAtlas } from "./compute-atlas";
import { testModel, testTask } from "./test-model";

const { weights } = testModel;
const engine = createReferenceEngine(weights);
const lines = ["", "Latin only, left out", ...testTask.lines, "  Վերջին   տողը։ "];

test.each<Required<Romanization>>([
  { rules: "2016", sampler: "independent", seed: 1 },
  { rules: "extended", sampler: "writer", seed: 7 },
])(
  "the page's result is the command's for the same text, settings and engine: $rules",
  async (romanization) => {
    const { signal } = new AbortController();
    const ofCommand = await computeAtlas(
      { ...testTask, lines, romanization },
      { engine: "reference", workers: [counterOn(engine)], signal },
    );
    const ofPage = await createTextAnalyst({
      spawn: () =>
        servedPort({
          load: () => Promise.resolve({ sizes: weights.sizes }),
          ...countMethods(() => Promise.resolve({ engine })),
        }),
      workers: 2,
      source: "model",
      language: "hy",
    }).analyse(lines.join("\r\n"), { signal, romanization, fewestCases: TEST_FEWEST });
    expect(ofPage.result.letters.length).toBeGreaterThan(0);
    expect(ofPage.result.letters.map(({ letter }) => letter)).toEqual(
      ofCommand.result.letters.map(({ letter }) => letter),
    );
    expect(fingerprint(ofPage.result)).toBe(fingerprint(ofCommand.result));
    expect(ofPage.sample).toMatchObject({ sentences: testTask.lines.length + 1, linesLeftOut: 1 });
  },
);
