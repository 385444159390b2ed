import { cleanLine, nativeTest } from "../../language/clean-line";
import { encode } from "../../language/encode";
import type { LanguagePack } from "../../language/pack";
import { seededRandom } from "../../language/random";
import { createRomanizer } from "../../language/romanize";
import { createSampler, type SamplerName } from "../../language/sampler";
import type { Vocabulary } from "../../language/vocabulary";
import type { AlignedSymbols } from "../../analysis/outcomes";
import type { TopOutputs } from "../../model/top-outputs";

/** How native text is romanized. */
export interface Romanization {
  readonly rules: string;
  readonly sampler: SamplerName;
  readonly seed: number;
}

/** The article's rules, every letter drawn alone. */
export const DEFAULT_ROMANIZATION: Romanization = { rules: "2016", sampler: "independent", seed: 1 };

/** Longer texts are cut: one signal of so many characters takes 4 MB, and nobody waits for more. */
export const MOST_CHARACTERS = 2_000_000;

/** A text made ready for analysis. */
export interface Sample {
  readonly texts: readonly AlignedSymbols[];
  /** Characters of the lines that are used. */
  readonly characters: number;
  /** Lines that are not used: not mostly in the language, or beyond MOST_CHARACTERS. Empty lines do not count. */
  readonly linesLeftOut: number;
}

/** Sequences without right answers; the network's own answers can stand for them. */
export type LatinSample = Omit<Sample, "texts"> & { readonly sequences: readonly Uint8Array[] };

/** Which of the two a text is: native, or romanized already. Throws, saying why, if nothing in it can be analysed. */
export function kindOfText(text: string, pack: LanguagePack): "native" | "latin" {
  if (text.trim() === "") throw new Error("the text is empty");
  if (text.includes("\0"))
    throw new Error("this is no plain text, or its encoding was not recognised; save it as UTF-8");
  const isNative = nativeTest(pack);
  let native = 0;
  let latin = 0;
  for (const character of text) {
    if (isNative(character)) native++;
    else if (/[a-z]/i.test(character)) latin++;
  }
  if (native + latin < 2) throw new Error(`the text has neither ${pack.name} nor Latin letters`);
  return native >= latin ? "native" : "latin";
}

/**
 * Lines of native text, cleaned as for training and romanized one after the other from one seed; the same lines and
 * settings give the same sample everywhere. Throws if the rule set is unknown or no line is mostly native.
 */
export function nativeSample(
  lines: readonly string[],
  pack: LanguagePack,
  vocabulary: Vocabulary,
  { rules, sampler, seed }: Romanization = DEFAULT_ROMANIZATION,
): Sample {
  const ruleSet = pack.ruleSets[rules];
  if (ruleSet === undefined)
    throw new Error(`rule set "${rules}" is unknown; there are: ${Object.keys(pack.ruleSets).join(", ")}`);
  const romanize = createRomanizer(pack, vocabulary, ruleSet);
  const random = seededRandom(seed);
  const { used, ...counts } = chooseLines(lines, (line) => cleanLine(line, pack));
  if (used.length === 0)
    throw new Error(`no line of the text is mostly in ${pack.name} letters; plain UTF-8 text is needed`);
  const texts = used.map((line) => {
    const { inputs, outputs } = romanize(line, createSampler(sampler, random));
    return { inputs, outputs };
  });
  return { texts, ...counts };
}

/** Lines of romanized text as they are. Throws if there is none. */
export function latinSample(
  lines: readonly string[],
  pack: LanguagePack,
  vocabulary: Vocabulary,
): LatinSample {
  const { used, ...counts } = chooseLines(lines, (line) => line.trim() || undefined);
  if (used.length === 0) throw new Error("the text is empty");
  return { sequences: used.map((line) => encode(line, vocabulary, pack.foldings).ids), ...counts };
}

/** Romanized text with the network's own likeliest answers in place of right ones. They may be wrong: say so beside them. */
export function answeredSample(
  { sequences, ...counts }: LatinSample,
  answers: readonly TopOutputs[],
): Sample {
  const texts = sequences.map((inputs, k): AlignedSymbols => {
    const { symbols, count } = answers[k]!;
    return { inputs, outputs: inputs.map((_, t) => symbols[t * count]!) };
  });
  return { texts, ...counts };
}

function chooseLines(
  lines: readonly string[],
  clean: (line: string) => string | undefined,
): { used: string[]; characters: number; linesLeftOut: number } {
  const used: string[] = [];
  let characters = 0;
  let linesLeftOut = 0;
  for (const raw of lines) {
    if (raw.trim() === "") continue;
    const line = characters < MOST_CHARACTERS ? clean(raw) : undefined;
    if (line === undefined || characters + line.length > MOST_CHARACTERS) linesLeftOut++;
    else {
      used.push(line);
      characters += line.length;
    }
  }
  return { used, characters, linesLeftOut };
}
