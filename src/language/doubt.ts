import type { RankedOutputs } from "./ranked-outputs";
import type { WrittenLine } from "./write-line";

/**
 * A letter is in doubt when what is written leads by less than this (see `writtenLeads`). `npm run model-card` computes the
 * best value from the texts that it measures; the model's card has precision and recall of the marks, and
 * training/card/doubt-threshold.test.ts holds this number against them.
 */
export const DOUBT_BELOW = 0.96;

/**
 * By position, how far what is written leads whatever else might stand there, 0 to 1. Where it is the network's likeliest
 * symbol: that one's probability less the second's. Where the word decided otherwise: the same for the word, whose two best
 * readings, odds e^lead to 1, differ by tanh(lead / 2). 1 where a rule leaves nothing else: text for machines, and what was
 * typed.
 */
export function writtenLeads(
  { length, count, symbols, probabilities }: RankedOutputs,
  { outputs: written, kept, words }: WrittenLine,
): Float32Array {
  const leads = new Float32Array(length).fill(1);
  let k = 0;
  // A long line is looked at anew at every keystroke: a plain loop.
  for (let at = 0; at < length; at++) {
    if (kept[at]) continue;
    while (k < words.length && words[k]!.end <= at) k++;
    const word = words[k];
    const best = at * count;
    if (written[at] === symbols[best])
      leads[at] = probabilities[best]! - (count > 1 ? probabilities[best + 1]! : 0);
    else if (word !== undefined && word.start <= at) leads[at] = Math.tanh(word.lead / 2);
  }
  return leads;
}
