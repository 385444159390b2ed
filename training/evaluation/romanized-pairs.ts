import type { LanguagePack } from "../../src/language/pack";
import { seededRandom } from "../../src/language/random";
import { createRomanizer } from "../../src/language/romanize";
import { ruleSetOf } from "../../src/language/rule-set-of";
import { createSampler, type SamplerName } from "../../src/language/sampler";
import type { Vocabulary } from "../../src/language/vocabulary";
import type { TextPair } from "./text-pair";

export interface Romanization {
  readonly rules: string;
  readonly sampler: SamplerName;
  readonly seed: number;
}

/**
 * Native lines, cleaned as for training and romanized one after the other from one seed; a writer writes one line. Every
 * line that is not empty counts. Throws if the rule set is unknown.
 */
export function romanizedPairs(
  lines: readonly string[],
  pack: LanguagePack,
  vocabulary: Vocabulary,
  { rules, sampler, seed }: Romanization,
): TextPair[] {
  const romanize = createRomanizer(pack, vocabulary, ruleSetOf(pack, rules));
  const random = seededRandom(seed);
  return lines
    .map((line) => tidy(line, pack))
    .filter((line) => line !== "")
    .map((reference) => {
      const { latin, outputs } = romanize(reference, createSampler(sampler, random));
      return { latin, reference, truth: outputs };
    });
}

function tidy(line: string, pack: LanguagePack): string {
  return pack
    .normalize(line)
    .replace(/\p{Cc}/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
