import { inputIndexOf } from "./encode";
import { letterSplitter } from "./letters";
import type { LanguagePack, RuleSet, Spelling } from "./pack";
import type { Sampler } from "./sampler";
import type { Vocabulary } from "./vocabulary";

/** Native text and one romanization of it, aligned: `outputs[i]` is the right answer for `inputs[i]`. */
export interface AlignedText {
  /** What a writer would type; its i-th code point is position i. */
  readonly latin: string;
  readonly inputs: Uint8Array;
  /** The letter at the first position of its spelling, placeholders at the others. */
  readonly outputs: Uint8Array;
}

/** Romanizes normalized native text, drawing a spelling per letter. */
export type Romanizer = (text: string, sampler: Sampler) => AlignedText;

const LATIN_LETTER = /^[A-Za-z]$/;

/** A romanizer for a rule set. Letters without a rule, and everything that is no letter, stay as they are. */
export function createRomanizer(pack: LanguagePack, vocabulary: Vocabulary, ruleSet: RuleSet): Romanizer {
  const split = letterSplitter(pack);
  const letters = new Set([...pack.lowerLetters, ...pack.upperLetters]);
  const spell = createSpeller(pack, ruleSet, letters);
  return (text, sampler) => {
    const units = split(text);
    const latin: string[] = [];
    const inputs: number[] = [];
    const outputs: number[] = [];
    units.forEach((unit, i) => {
      const spelling = letters.has(unit) ? spell(units, i, sampler) : undefined;
      if (spelling === undefined) {
        const input = inputIndexOf(unit, vocabulary, pack.foldings);
        latin.push(unit);
        inputs.push(input);
        outputs.push(vocabulary.identity[input]!);
        return;
      }
      latin.push(spelling);
      for (let k = 0; k < spelling.length; k++) {
        inputs.push(inputIndexOf(spelling.charAt(k), vocabulary, pack.foldings));
        outputs.push(k === 0 ? vocabulary.outputIndex.get(unit)! : vocabulary.placeholder);
      }
    });
    return {
      latin: latin.join(""),
      inputs: Uint8Array.from(inputs),
      outputs: Uint8Array.from(outputs),
    };
  };
}

type Speller = (units: readonly string[], position: number, sampler: Sampler) => string | undefined;

function createSpeller(pack: LanguagePack, ruleSet: RuleSet, letters: ReadonlySet<string>): Speller {
  const upper = new Set(pack.upperLetters);
  const lowerOf = new Map(pack.upperLetters.map((letter) => [letter, pack.toLowerCase(letter)]));
  const contextsOf = groupByLetter(ruleSet);
  // A Latin letter counts too: in an ending glued to a foreign stem no letter begins a word.
  const neighbour = (unit: string | undefined): string =>
    unit !== undefined && (letters.has(unit) || LATIN_LETTER.test(unit)) ? unit : "";

  return (units, position, sampler) => {
    const unit = units[position]!;
    const letter = ruleSet.derivesCapitals ? (lowerOf.get(unit) ?? unit) : unit;
    let spellings: readonly Spelling[] | undefined = ruleSet.spellings.get(letter);
    let key = letter;
    const contexts = contextsOf.get(letter);
    if (contexts) {
      const before = neighbour(units[position - 1]);
      const after = neighbour(units[position + 1]);
      const k = contexts.findIndex((rule) =>
        rule.applies(lowerOf.get(before) ?? before, lowerOf.get(after) ?? after),
      );
      if (k >= 0) {
        spellings = contexts[k]!.spellings;
        key = `${letter}/${k}`;
      }
    }
    if (spellings === undefined) return undefined;
    const latin = sampler(key, spellings);
    if (letter === unit) return latin;
    const shouting = upper.has(units[position + 1] ?? "") || upper.has(units[position - 1] ?? "");
    return shouting ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);
  };
}

function groupByLetter(ruleSet: RuleSet): Map<string, RuleSet["contexts"][number][]> {
  const groups = new Map<string, RuleSet["contexts"][number][]>();
  for (const rule of ruleSet.contexts) groups.set(rule.letter, [...(groups.get(rule.letter) ?? []), rule]);
  return groups;
}
