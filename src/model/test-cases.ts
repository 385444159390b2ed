import { armenian } from "../language/armenian/index";
import { encode } from "../language/encode";
import { buildVocabulary } from "../language/vocabulary";
import { randomWeights } from "./test-random-weights";
import type { Activations, NetworkSizes, Signal } from "./signals";

export const vocabulary = buildVocabulary(armenian);

/** Sizes small enough for slow engines, all different, so that a mixed-up axis shows. */
export const SMALL: NetworkSizes = { inputs: 72, cells: 9, hidden: 7, outputs: 11 };

/** Large weights, so that gates saturate and errors do not hide near zero. */
export const smallWeights = randomWeights(SMALL, 3, 0.8);

/** Input ids of a text. */
export const idsOf = (text: string): Uint8Array => encode(text, vocabulary, armenian).ids;

/** Sentences of our own, as people type them. */
export const SENTENCES: readonly string[] = [
  "Barev dzez, inchpes eq?",
  "gitutyun ev azatutyun",
  "es sirum em Deep Learning, isk du GitHub-um kod es grum",
  "SHNORHAVOR NOR TARI 2027!",
  "",
  "4",
];

/** Largest absolute difference between two runs of the same sequences, over the signals named. */
export function largestDifference(
  a: readonly Activations[],
  b: readonly Activations[],
  signals: readonly Signal[],
): number {
  let largest = 0;
  for (const signal of signals)
    a.forEach((run, k) => {
      const [x, y] = [run.values[signal]!, b[k]!.values[signal]!];
      if (x.length !== y.length)
        throw new Error(`${signal} of sequence ${k}: ${x.length} values against ${y.length}`);
      x.forEach((value, i) => {
        const difference = Math.abs(value - y[i]!);
        if (!(difference <= largest)) largest = difference;
      });
    });
  return largest;
}
