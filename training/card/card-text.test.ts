import { expect, test } from "vitest";
import { CalibrationTally } from "../metrics/calibration";
import { DoubtTally } from "../metrics/doubt";
import { cardText, weightCount, type CardFacts } from "./card-text";
import type { ModelMetrics, TextMetrics } from "./metrics";
import { doubtChoice } from "./probability-section";
import type { TrainingRecord } from "./training-record";

const SCORE = { characters: { errors: 1, total: 200 }, words: { errors: 1, total: 40 } };
const SCRIPTS = { latinKept: 3, latinWords: 4, mixedWords: 0, words: 40 };

/** A hundred letters below a lead of 0.1, twenty of them wrong, and 900 that are right. */
function judged(title: string): TextMetrics {
  const [letters, words, doubt] = [new CalibrationTally(), new CalibrationTally(), new DoubtTally()];
  for (let k = 0; k < 1000; k++) {
    const right = k >= 20;
    letters.add(0.75, right);
    words.add(0.5, right);
    doubt.add(k < 100 ? 0.05 : 0.995, right);
  }
  return {
    ...plain(title),
    calibration: { letters: letters.bins(), words: words.bins() },
    doubt: doubt.counts(),
  };
}

const plain = (title: string): TextMetrics => ({
  title,
  description: "pairs",
  lines: 2,
  network: SCORE,
  alone: SCORE,
  scripts: { network: SCRIPTS, alone: SCRIPTS },
  rules: [{ name: "street", ...SCORE }],
  confusions: [],
});

const METRICS: ModelMetrics = {
  model: "abc",
  texts: [judged("Prose"), plain("Prose, folded")],
  latinTokens: {
    named: { kept: 9, total: 10, changed: ["Գitհub"] },
    mixed: { kept: 1, total: 4, changed: ["բուգ"], right: 1 },
  },
};

const RECORD: TrainingRecord = {
  storage: "float16",
  training: { characters: 60e6, rate: 0.0012, last: 0.2, average: 0.9997 },
  data: {
    settings: { romanizers: [], variants: { lowerCase: 0.2 }, weights: { news: 0.8 } },
    charactersByKind: { news: 2e6 },
  },
  log: [],
};

const FACTS: CardFacts = {
  title: "Ebish, small",
  language: "Ebish",
  sizes: { inputs: 3, cells: 2, hidden: 2, outputs: 4 },
  metrics: METRICS,
  record: RECORD,
  runs: [],
  notes: "",
};
const run = { from: "random weights", rate: 3e-3, last: 0.01, average: 0, text: "all", purpose: "first" };

test("weights are those of two LSTMs, the hidden layer and the output layer", () => {
  // 2 * 4 * 2 * (3 + 2 + 1) + 2 * (4 + 1) + 4 * (2 + 3 + 1)
  expect(weightCount(FACTS.sizes)).toBe(96 + 10 + 24);
  // The shipped network: half as many as the bytes of its float16 file.
  expect(weightCount({ inputs: 72, cells: 228, hidden: 228, outputs: 153 })).toBe(1398546 / 2);
});

test("the title is the network's, sizes and schedule are those that the records have", () => {
  const card = cardText(FACTS);
  expect(card).toContain("# Model card: Ebish, small");
  expect(card).toContain("(3 symbols)");
  expect(card).toContain("130 weights, stored as float16");
  expect(card).toContain("to 0.0012, then falls along a cosine to 0.2 of that, 0.00024.");
  expect(card).toContain("keeps 0.9997 per step");
});

test("a record without `last` and mean is of a run that had neither", () => {
  const card = cardText({ ...FACTS, record: { ...RECORD, training: { characters: 190e6, rate: 3e-3 } } });
  expect(card).toContain("a cosine to 0.01 of that, 0.00003. The weights are those of the last step.");
});

test("all runs stand in a table, with what the network has seen in all", () => {
  const runs = [
    { ...run, characters: 190e6 },
    { ...run, characters: 60e6, average: 0.9997 },
  ];
  const card = cardText({ ...FACTS, runs });
  expect(card).toContain("seen 250 M characters, in 2 runs");
  expect(card).toContain("| 2 | 60 M | random weights | 0.003 | 0.01 | 0.9997 | all | first |");
});

test("both sets of Latin tokens stand apart, with what went wrong", () => {
  const card = cardText(FACTS);
  expect(card).toContain("names, addresses, English words: 9 of 10 (90%)");
  expect(card).toContain("commands: 1 of 4 (25%)");
  expect(card).toContain("- Գitհub\n- բուգ");
});

test("a text whose lines were judged before is in no table of letters", () => {
  const card = cardText(FACTS);
  // 98% right at 75%: an error of 23 points; words 48 points.
  expect(card).toContain("| Prose | 1,000 | 23.00% | 1,000 | 48.00% |");
  expect(card).not.toContain("| Prose, folded | 1,000");
  expect(card).toContain("| **all together** | 1,000 | 20 | 100 | 20.0% (20 of 100) | 100.0% (20 of 20) |");
});

test("a text on which the marks miss what is asked is named", () => {
  expect(cardText(FACTS)).toContain("Both are met on each text.");
  const tally = new DoubtTally();
  for (let k = 0; k < 10; k++) tally.add(0.995, k > 0);
  const missed = { ...judged("News"), doubt: tally.counts() };
  expect(cardText({ ...FACTS, metrics: { ...METRICS, texts: [judged("Prose"), missed] } })).toContain(
    "Not both are met on: News.",
  );
});

test("metrics from before the counts of doubt are refused in words", () => {
  expect(() => doubtChoice({ texts: [plain("Prose")] })).toThrow("npm run model-card measures them");
});
