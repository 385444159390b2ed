import { cleanLine } from "../../language/clean-line";
import { splitLines } from "../../language/lines";
import type { Language } from "../../language/language";
import { seededRandom } from "../../language/random";
import { createRomanizer } from "../../language/romanize";
import { ruleSetOf } from "../../language/rule-set-of";
import { createSampler, type SamplerName } from "../../language/sampler";
import type { AlignedSymbols } from "../../analysis/outcomes";
import type { TopOutputs } from "../../model/top-outputs";

/** How native text is romanized. */
export interface Romanization {
  /** Undefined: those that the language has for it. */
  readonly rules?: string;
  readonly sampler: SamplerName;
  readonly seed: number;
}

/** Every letter drawn alone, as for the article. */
export const DEFAULT_ROMANIZATION: Romanization = { sampler: "independent", seed: 1 };

/** Longer texts are cut: one signal of so many characters takes 4 MB, and nobody waits for more. */
export const MOST_CHARACTERS = 2_000_000;

/** A text made ready for analysis. */
export interface Sample {
  readonly texts: readonly AlignedSymbols[];
  /** Characters of the lines that are used. */
  readonly characters: number;
  /**
   * Lines that are not used, or not to their end: not mostly in the language, or beyond
   * MOST_CHARACTERS. Empty lines do not count.
   */
  readonly linesLeftOut: number;
}

/** Sequences without right answers; the network's own answers can stand for them. */
export type LatinSample = Omit<Sample, "texts"> & { readonly sequences: readonly Uint8Array[] };

/** Makes a sample of lines that are given one after the other, so that a long text need not be prepared in one go. */
export interface SampleBuilder<Made> {
  add(line: string): void;
  /** Throws if no line could be used. */
  finish(): Made;
}

/**
 * Lines of native text, cleaned as for training and romanized one after the other from one seed; the same lines and
 * settings give the same sample everywhere. Throws if the rule set is unknown or no line is mostly native.
 */
export function nativeSample(
  lines: readonly string[],
  language: Language,
  romanization: Romanization = DEFAULT_ROMANIZATION,
): Sample {
  return built(lines, nativeBuilder(language, romanization));
}

/** Makes what `nativeSample` gives. Throws if the rule set is unknown. */
export function nativeBuilder(
  { pack, vocabulary }: Language,
  { rules, sampler, seed }: Romanization,
): SampleBuilder<Sample> {
  const romanize = createRomanizer(pack, vocabulary, ruleSetOf(pack, rules));
  const random = seededRandom(seed);
  const texts: AlignedSymbols[] = [];
  const chooser = createLineChooser(
    (line) => cleanLine(line, pack),
    (line) => {
      const { inputs, outputs } = romanize(line, createSampler(sampler, random));
      texts.push({ inputs, outputs });
    },
  );
  return {
    add: chooser.add,
    finish: () => {
      if (texts.length === 0)
        throw new Error(`no line of the text is mostly in ${pack.name} letters; plain UTF-8 text is needed`);
      return { texts, ...chooser.counts() };
    },
  };
}

/** Lines of romanized text as they are. Throws if there is none. */
export function latinSample(lines: readonly string[], language: Language): LatinSample {
  return built(lines, latinBuilder(language));
}

/** Makes what `latinSample` gives. */
export function latinBuilder({ encode }: Language): SampleBuilder<LatinSample> {
  const sequences: Uint8Array[] = [];
  const chooser = createLineChooser(
    (line) => line.trim(),
    (line) => sequences.push(encode(line).ids),
  );
  return {
    add: chooser.add,
    finish: () => {
      if (sequences.length === 0) throw new Error("the text is empty");
      return { sequences, ...chooser.counts() };
    },
  };
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

function built<Made>(lines: readonly string[], builder: SampleBuilder<Made>): Made {
  for (const line of lines) builder.add(line);
  return builder.finish();
}

/**
 * Cleans lines and hands them on until there are MOST_CHARACTERS. A very long line goes in parts, as when it is typed: the
 * network's values for a whole book in one line would not fit into memory.
 */
function createLineChooser(
  clean: (line: string) => string | undefined,
  use: (line: string) => void,
): { add(line: string): void; counts(): Pick<Sample, "characters" | "linesLeftOut"> } {
  let characters = 0;
  let linesLeftOut = 0;
  let full = false;
  const add = (raw: string): void => {
    if (raw.trim() === "") return;
    const line = full ? undefined : clean(raw);
    if (line === undefined) {
      linesLeftOut++;
      return;
    }
    for (const { text } of splitLines(line)) {
      full ||= characters + text.length > MOST_CHARACTERS;
      if (full) {
        linesLeftOut++;
        return;
      }
      if (text.trim() === "") continue;
      characters += text.length;
      use(text);
    }
  };
  return { add, counts: () => ({ characters, linesLeftOut }) };
}
