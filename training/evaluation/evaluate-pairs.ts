import type { Vocabulary } from "../../src/language/vocabulary";
import { alignLetters } from "../metrics/aligned-letters";
import { CalibrationTally } from "../metrics/calibration";
import { DoubtTally } from "../metrics/doubt";
import { characterErrors } from "../metrics/character-errors";
import { errorRate, sumErrors } from "../metrics/error-count";
import { LetterTally } from "../metrics/letter-tally";
import { scriptScore } from "../metrics/script-score";
import { wordErrors } from "../metrics/word-errors";
import type { Baseline } from "./baseline";
import type { ConvertedPair } from "./convert-pairs";
import type { ConverterScore, Evaluation } from "./evaluation";
import { judgeLine, type Comparable } from "./judge-line";

/** All metrics of the network on converted pairs, and the errors of the baselines on the same lines. */
export function evaluatePairs(
  converted: readonly ConvertedPair[],
  baselines: readonly Baseline[],
  vocabulary: Vocabulary,
  comparable: Comparable,
): Evaluation {
  const score = (convert: (line: ConvertedPair) => string): ConverterScore =>
    scoreLines(converted, convert, comparable);
  const tally = new LetterTally();
  const letters = new CalibrationTally();
  const words = new CalibrationTally();
  const doubt = new DoubtTally();
  for (const line of converted) {
    if (line.pair.truth === undefined) tallyAligned(line, tally, vocabulary, comparable);
    else tallyPositions(line, line.pair.truth, tally, vocabulary);
    const judged = judgeLine(line, vocabulary, comparable);
    for (const { probability, right } of judged.typed) letters.add(probability, right);
    for (const { probability, right } of judged.words) words.add(probability, right);
    for (const { lead, right } of judged.letters) doubt.add(lead, right);
  }
  return {
    lines: converted.length,
    network: score(({ written }) => written.pieces.join("")),
    alone: score(({ alone }) => alone.pieces.join("")),
    scripts: {
      network: scriptScore(converted.map(({ pair, written }) => [written.pieces.join(""), pair.reference])),
      alone: scriptScore(converted.map(({ pair, alone }) => [alone.pieces.join(""), pair.reference])),
    },
    rules: baselines
      .map(({ name, convert }) => ({ name, ...score((line) => convert(line.pair.latin)) }))
      .sort((a, b) => errorRate(a.characters) - errorRate(b.characters)),
    letters: tally.letters(),
    confusions: tally.confusions(),
    calibration: { letters: letters.bins(), words: words.bins() },
    doubt: doubt.counts(),
  };
}

function scoreLines(
  converted: readonly ConvertedPair[],
  convert: (line: ConvertedPair) => string,
  comparable: Comparable,
): ConverterScore {
  const texts = converted.map(
    (line) => [comparable(convert(line)), comparable(line.pair.reference)] as const,
  );
  return {
    characters: sumErrors(texts.map(([output, reference]) => characterErrors(output, reference))),
    words: sumErrors(texts.map(([output, reference]) => wordErrors(output, reference))),
  };
}

/** What the network alone makes of letters that it may replace, at positions whose right symbol is known. */
function tallyPositions(
  { ids, alone: { outputs }, characters }: ConvertedPair,
  truth: Uint8Array,
  tally: LetterTally,
  vocabulary: Vocabulary,
): void {
  ids.forEach((input, i) => {
    if (vocabulary.replaceable[input])
      tally.add(characters[i]!, vocabulary.outputs[truth[i]!]!, vocabulary.outputs[outputs[i]!]!);
  });
}

/** The same from an alignment of output and reference, less certain. */
function tallyAligned(
  { pair, ids, characters, alone: { pieces } }: ConvertedPair,
  tally: LetterTally,
  vocabulary: Vocabulary,
  comparable: Comparable,
): void {
  const outcomes = alignLetters(characters, pieces.map(comparable), comparable(pair.reference));
  const leading = outcomes.length - ids.length;
  outcomes.forEach(({ latin, truth, predicted }, k) => {
    if (k < leading || vocabulary.replaceable[ids[k - leading]!]) tally.add(latin, truth, predicted);
  });
}
