import { DOUBT_BELOW } from "../../src/language/doubt";
import { calibrationError, type CalibrationBin } from "../metrics/calibration";
import { marksAt, type DoubtCounts } from "../metrics/doubt";
import { errorRate, type ErrorCount } from "../metrics/error-count";
import type { ConverterScore, Evaluation, ScriptScore } from "./evaluation";

const SHOWN_CONFUSIONS = 25;

/** An evaluation as text for a terminal. */
export function formatEvaluation(evaluation: Evaluation): string {
  const { network, alone, scripts, rules, letters, confusions, calibration, doubt } = evaluation;
  const sections = [
    table(
      ["", "characters wrong", "", "words wrong", ""],
      [
        scoreRow("network", network),
        scoreRow("network alone, letter by letter", alone),
        ...rules.map((score, k) => scoreRow(`rules ${score.name}${k === 0 ? " (best)" : ""}`, score)),
      ],
    ),
    table(
      ["", "Latin words kept", "words with Latin behind native letters"],
      [scriptRow("network", scripts.network), scriptRow("network alone", scripts.alone)],
    ),
    "Typed letters, by number of errors of the network alone",
    table(
      ["letter", "typed", "right", "wrong"],
      [...letters]
        .sort((a, b) => b.count - b.right - (a.count - a.right))
        .filter(({ count, right }) => right < count)
        .map(({ latin, count, right }) => [latin, `${count}`, percent(right / count), `${count - right}`]),
    ),
    "Most frequent confusions",
    table(
      ["letter", "should be", "became", "times"],
      confusions
        .slice(0, SHOWN_CONFUSIONS)
        .map(({ latin, truth, predicted, count }) => [
          latin || "(start)",
          truth || "(nothing)",
          predicted || "(nothing)",
          `${count}`,
        ]),
    ),
    `Calibration of what is written, over letters: expected error ${percent(calibrationError(calibration.letters))}`,
    calibrationTable("letters", calibration.letters),
    `Over words: expected error ${percent(calibrationError(calibration.words))}`,
    calibrationTable("words", calibration.words),
    doubtLine(doubt),
  ];
  return sections.join("\n\n") + "\n";
}

function scoreRow(name: string, { characters, words }: ConverterScore): string[] {
  const fraction = ({ errors, total }: ErrorCount): string => `${errors} of ${total}`;
  return [
    name,
    percent(errorRate(characters)),
    fraction(characters),
    percent(errorRate(words)),
    fraction(words),
  ];
}

const scriptRow = (name: string, { latinKept, latinWords, mixedWords, words }: ScriptScore): string[] => [
  name,
  `${latinKept} of ${latinWords}`,
  `${mixedWords} of ${words}`,
];

function doubtLine(doubt: DoubtCounts): string {
  const { marked, markedWrong, precision, recall } = marksAt(doubt, DOUBT_BELOW);
  return `Letters in doubt: ${marked}, of which ${markedWrong} (${percent(precision)}) are wrong; ${percent(recall)} of the wrong letters`;
}

function calibrationTable(of: string, bins: readonly CalibrationBin[]): string {
  return table(
    ["probability", of, "mean", "right"],
    bins
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, right, meanProbability }) => [
        `${from.toFixed(3)} to ${to.toFixed(3)}`,
        `${count}`,
        percent(meanProbability),
        percent(right / count),
      ]),
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}

/** Columns padded to their widest cell, the first to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, k) => Math.max(...all.map((row) => Array.from(row[k] ?? "").length)));
  return all
    .map((row) =>
      row
        .map((cell, k) => (k === 0 ? cell.padEnd(widths[k]!) : cell.padStart(widths[k]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
