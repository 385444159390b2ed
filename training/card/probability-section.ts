import { DOUBT_BELOW } from "../../src/language/doubt";
import type { Calibration } from "../evaluation/evaluation";
import { calibrationError, pooledBins } from "../metrics/calibration";
import {
  ASKED,
  bestMarks,
  doubtCurve,
  marginOf,
  marksAt,
  pooledDoubt,
  type DoubtCounts,
} from "../metrics/doubt";
import { lineChart } from "./line-chart";
import type { JudgedText, ModelMetrics } from "./metrics";

/** Fewer answers say nothing about a share. */
const FEWEST = 20;

const LETTERS = "#c65102";
const WORDS = "#00727a";

const percent = (value: number): string => `${(100 * value).toFixed(1)}%`;
const finer = (value: number): string => `${(100 * value).toFixed(2)}%`;
const count = (value: number): string => value.toLocaleString("en");

/** The texts whose letters were judged; each line is in one of them only. */
function judgedTexts({ texts }: Pick<ModelMetrics, "texts">): JudgedText[] {
  return texts.filter(
    (text): text is JudgedText => text.calibration !== undefined && text.doubt !== undefined,
  );
}

/** The doubt counts of all texts together. Throws if there are none: the metrics are older than the counts. */
export function allDoubt(metrics: Pick<ModelMetrics, "texts">): DoubtCounts {
  const texts = judgedTexts(metrics);
  if (texts.length === 0)
    throw new Error("the model's metrics.json has no counts of doubt; npm run model-card measures them");
  return pooledDoubt(texts.map(({ doubt }) => doubt));
}

/** The threshold that `src/language/doubt.ts` has, and the best one on these texts, in words. */
export function doubtChoice(metrics: Pick<ModelMetrics, "texts">): string {
  const all = allDoubt(metrics);
  const own = marksAt(all, DOUBT_BELOW);
  const best = bestMarks(all);
  const shares = `precision ${percent(own.precision)}, recall ${percent(own.recall)}`;
  const found =
    best === undefined
      ? "no threshold meets both conditions"
      : `the one with the most to spare is ${best.threshold.toFixed(2)} ` +
        `(precision ${percent(best.precision)}, recall ${percent(best.recall)})`;
  return `doubt below ${DOUBT_BELOW.toFixed(2)}: ${shares}; ${found}`;
}

/** The part of the card on probabilities and marks of doubt. Markdown. */
export function probabilitySection(metrics: ModelMetrics): string {
  const texts = judgedTexts(metrics);
  const pooled = {
    letters: pooledBins(texts.map(({ calibration }) => calibration.letters)),
    words: pooledBins(texts.map(({ calibration }) => calibration.words)),
  };
  const row = (title: string, { letters, words }: Calibration): string =>
    `| ${title} | ${count(total(letters))} | ${finer(calibrationError(letters))} | ${count(total(words))} | ${finer(calibrationError(words))} |`;
  return `### Are its probabilities right?

Of the letters given 90%, about 90% should be right. Measured on what is written, after all rules: a typed letter has the network's
probability for what it became, also where the word decided otherwise; a word has the product of its letters'. Text for machines
(addresses, paths), about which the network is not asked, is left out. Where only a whole reference is known, letters are aligned
with it, and punctuation that was not typed makes none wrong.

Expected calibration error: |share right - mean probability| in ${pooled.letters.length} equal bins, weighed by their counts (Guo et al., On Calibration of
Modern Neural Networks, 2017).

| text | letters | error | words | error |
|---|---|---|---|---|
${texts.map(({ title, calibration }) => row(title, calibration)).join("\n")}
${row("**all together**", pooled)}

![Calibration](calibration.svg)

${doubtSection(texts, pooledDoubt(texts.map(({ doubt }) => doubt)))}`;
}

const total = (bins: readonly { readonly count: number }[]): number =>
  bins.reduce((sum, bin) => sum + bin.count, 0);

function doubtSection(texts: readonly JudgedText[], all: DoubtCounts): string {
  const failing = texts.filter(({ doubt }) => marginOf(marksAt(doubt, DOUBT_BELOW)) < 1);
  return `### Are its doubts right?

The page marks a letter that leads whatever else might stand there by less than ${DOUBT_BELOW.toFixed(2)} (probability less the second's; where the
word decided, the word's). Asked for: of the marked letters at least ${percent(ASKED.precision)} are wrong (precision), and of the wrong letters at
least ${percent(ASKED.recall)} are marked (recall).

| text | written letters | wrong | marked | precision | recall |
|---|---|---|---|---|---|
${texts.map(({ title, doubt }) => doubtRow(title, doubt)).join("\n")}
${doubtRow("**all together**", all)}

${failing.length === 0 ? "Both are met on each text." : `Not both are met on: ${failing.map(({ title }) => title).join("; ")}.`} ${bestSentence(all)}

![Precision and recall of the marks](doubt.svg)`;
}

function doubtRow(title: string, doubt: DoubtCounts): string {
  const { marked, markedWrong, precision, recall } = marksAt(doubt, DOUBT_BELOW);
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);
  const wrong = sum(doubt.wrong);
  return `| ${title} | ${count(sum(doubt.letters))} | ${count(wrong)} | ${count(marked)} | ${percent(precision)} (${markedWrong} of ${marked}) | ${percent(recall)} (${markedWrong} of ${wrong}) |`;
}

function bestSentence(all: DoubtCounts): string {
  const best = bestMarks(all);
  if (best === undefined) return "No threshold meets both on all texts together.";
  const met = doubtCurve(all).filter((marks) => marginOf(marks) >= 1);
  return (
    `On all together they are met from ${met[0]!.threshold.toFixed(2)} to ${met.at(-1)!.threshold.toFixed(2)}, ` +
    `with the most to spare at ${best.threshold.toFixed(2)}.`
  );
}

/** Both reliability curves, of letters and of words, all texts together. */
export function calibrationPlot(metrics: ModelMetrics): string {
  const texts = judgedTexts(metrics);
  const series = (name: "letters" | "words", colour: string) => ({
    name,
    colour,
    dots: true,
    points: pooledBins(texts.map(({ calibration }) => calibration[name]))
      .filter((bin) => bin.count >= FEWEST)
      .map(({ meanProbability, right, count: own }) => [meanProbability, right / own] as const),
  });
  return lineChart({
    title: "Probability given and share that was right",
    x: "probability of what is written",
    y: "share right",
    diagonal: true,
    series: [series("letters", LETTERS), series("words", WORDS)],
  });
}

/** What every threshold would give on all texts together, with the page's. */
export function doubtPlot(metrics: ModelMetrics): string {
  const all = allDoubt(metrics);
  const own = marksAt(all, DOUBT_BELOW);
  return lineChart({
    title: "Marks of doubt, by threshold",
    x: "share of the wrong letters that are marked",
    y: "share of the marked letters that are wrong",
    series: [
      {
        name: "every threshold",
        colour: WORDS,
        points: doubtCurve(all)
          .filter(({ marked }) => marked >= FEWEST)
          .map(({ recall, precision }) => [recall, precision] as const),
      },
      {
        name: `the page's, ${DOUBT_BELOW.toFixed(2)}`,
        colour: LETTERS,
        dots: true,
        points: [[own.recall, own.precision]],
      },
      { name: "asked for", colour: "#78716c", dots: true, points: [[ASKED.recall, ASKED.precision]] },
    ],
  });
}
