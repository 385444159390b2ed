import type { AlignedSymbols } from "../../analysis/outcomes";
import { cleanLine } from "../../language/clean-line";
import { decodePieces } from "../../language/decode";
import type { EncodedText } from "../../language/encode";
import type { Language } from "../../language/language";
import type { TwoSidedLine } from "../../language/pattern/match-pattern";
import { seededRandom } from "../../language/random";
import { createRomanizer } from "../../language/romanize";
import { ruleSetOf } from "../../language/rule-set-of";
import { createSampler } from "../../language/sampler";
import type { Vocabulary } from "../../language/vocabulary";
import { DEFAULT_ROMANIZATION, MOST_CHARACTERS, type Romanization } from "../analysis/sample";

/** A text to probe. */
export type ProbeText =
  /** Native lines, to be romanized; the same lines and settings always give the same typed text. */
  | { readonly kind: "native"; readonly lines: readonly string[]; readonly romanization?: Romanization }
  /** Typed lines with the symbol shown for each code point. */
  | {
      readonly kind: "typed";
      readonly lines: readonly { readonly latin: string; readonly outputs: Uint8Array }[];
    }
  /** Lines that are only known as symbols; digits, quotation marks and other signs are those that stand for their group. */
  | { readonly kind: "symbols"; readonly lines: readonly AlignedSymbols[] };

/** A line ready for probing: what the network reads, and both sides for patterns. */
export interface ProbeLine extends TwoSidedLine {
  readonly inputs: Uint8Array;
}

const EMPTY: ProbeLine = { inputs: new Uint8Array(0), latin: [], native: [] };

/**
 * The lines of a text, as many as there are. Native lines that are not mostly in the language, and all beyond
 * MOST_CHARACTERS, are empty. Throws if nothing is left, if the rule set is unknown, or if a typed line has other
 * symbols than characters.
 */
export function probeLines(text: ProbeText, language: Language): ProbeLine[] {
  const lines = text.kind === "native" ? nativeLines(text, language) : knownLines(text, language);
  if (lines.every(({ inputs }) => inputs.length === 0))
    throw new Error(
      text.kind === "native"
        ? `no line of the text is mostly in ${language.pack.name} letters; plain UTF-8 text is needed`
        : "the text is empty",
    );
  return lines;
}

function nativeLines(
  { lines, romanization = DEFAULT_ROMANIZATION }: ProbeText & { kind: "native" },
  { pack, vocabulary }: Language,
): ProbeLine[] {
  const { rules, sampler, seed } = romanization;
  const romanize = createRomanizer(pack, vocabulary, ruleSetOf(pack, rules));
  const random = seededRandom(seed);
  let characters = 0;
  return lines.map((raw) => {
    const line = characters < MOST_CHARACTERS ? cleanLine(raw, pack) : undefined;
    if (line === undefined || characters + line.length > MOST_CHARACTERS) return EMPTY;
    characters += line.length;
    const { latin, inputs, outputs } = romanize(line, createSampler(sampler, random));
    return twoSided({ ids: inputs, characters: Array.from(latin) }, outputs, vocabulary);
  });
}

function knownLines(
  text: Exclude<ProbeText, { kind: "native" }>,
  { encode, vocabulary }: Language,
): ProbeLine[] {
  let characters = 0;
  const fits = (length: number): boolean => (characters += length) <= MOST_CHARACTERS;
  if (text.kind === "typed")
    return text.lines.map(({ latin, outputs }) =>
      fits(latin.length) ? twoSided(encode(latin), outputs, vocabulary) : EMPTY,
    );
  return text.lines.map(({ inputs, outputs }) =>
    fits(inputs.length)
      ? twoSided(
          { ids: inputs, characters: Array.from(inputs, (input) => vocabulary.inputs[input]!) },
          outputs,
          vocabulary,
        )
      : EMPTY,
  );
}

function twoSided(encoded: EncodedText, outputs: Uint8Array, vocabulary: Vocabulary): ProbeLine {
  return {
    inputs: encoded.ids,
    latin: encoded.characters,
    native: decodePieces(encoded, outputs, vocabulary),
  };
}
