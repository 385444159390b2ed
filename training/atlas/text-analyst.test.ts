import { expect, test } from "vitest";
import { createReferenceEngine } from "../../src/model/reference-engine";
import type { Romanization } from "../../src/workers/analysis/sample";
import { fingerprint, TEST_FEWEST } from "../../src/workers/analysis/test-sample";
import { createTestPort } from "../../src/workers/analysis/test-port";
import { createTextAnalyst } from "../../src/workers/analysis/text-analyst";
import { createAnalysisWorker } from "../../src/workers/analysis/analysis-worker";
import { computeAtlas } from "./compute-atlas";
import { testModel, testTask } from "./test-model";

const { weights } = testModel;
const engine = createReferenceEngine(weights);
const lines = ["", "Latin only, left out", ...testTask.lines, "  Վերջին   տողը։ "];

test.each<Romanization>([
  { rules: "2016", sampler: "independent", seed: 1 },
  { rules: "extended", sampler: "writer", seed: 7 },
])(
  "the page's result is the command's for the same text, settings and engine: $rules",
  async (romanization) => {
    const { signal } = new AbortController();
    const ofCommand = await computeAtlas(
      { ...testTask, lines, romanization },
      { engine: "reference", workers: [createAnalysisWorker(engine)], signal },
    );
    const ofPage = await createTextAnalyst({
      spawn: () => createTestPort({ engine, sizes: weights.sizes }),
      workers: 2,
      source: () => "model",
    }).analyse(lines.join("\r\n"), { signal, romanization, fewestCases: TEST_FEWEST });
    expect(ofPage.result.letters.length).toBeGreaterThan(0);
    expect(ofPage.result.letters.map(({ letter }) => letter)).toEqual(
      ofCommand.result.letters.map(({ letter }) => letter),
    );
    expect(fingerprint(ofPage.result)).toBe(fingerprint(ofCommand.result));
    expect(ofPage.sample).toMatchObject({ sentences: testTask.lines.length + 1, linesLeftOut: 1 });
  },
);
