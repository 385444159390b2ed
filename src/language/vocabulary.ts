import type { LanguagePack } from "./pack";

/** Output symbol of the second and later characters of a spelling; deleted from the result (`dzi` -> `ձ_ի` -> `ձի`). */
export const PLACEHOLDER = "_";

/** Input symbol of every code point that the network does not know; the code point itself passes through. */
export const UNKNOWN = "#";

const LATIN = [..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** The two alphabets of a network and how they correspond; indices are the rows of its first and last layer. */
export interface Vocabulary {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly inputIndex: ReadonlyMap<string, number>;
  readonly outputIndex: ReadonlyMap<string, number>;
  /** For each input symbol, the output symbol that means "leave it as it was typed". */
  readonly identity: Uint8Array;
  /** For each input symbol, 1 if the network may replace it, 0 if it always passes through. */
  readonly replaceable: Uint8Array;
  /** For each input symbol, 1 if it is a Latin letter. */
  readonly latin: Uint8Array;
  /** For each output symbol, 1 if it is a letter of the language. */
  readonly native: Uint8Array;
  readonly placeholder: number;
  readonly unknown: number;
}

/** Builds both alphabets of a language. Throws if a symbol occurs twice or a folding leads nowhere. */
export function buildVocabulary(pack: LanguagePack): Vocabulary {
  const inputs = [...LATIN, ...pack.otherInputs];
  const letters = [...pack.lowerLetters, ...pack.upperLetters];
  const outputs = [PLACEHOLDER, ...letters, ...LATIN, ...pack.otherInputs];
  const inputIndex = indexOf(inputs);
  const outputIndex = indexOf(outputs);
  const unknown = inputIndex.get(UNKNOWN);
  if (unknown === undefined)
    throw new Error(`pack ${pack.code}: otherInputs lacks the unknown symbol "${UNKNOWN}"`);
  for (const [character, symbol] of pack.foldings) {
    if (!inputIndex.has(symbol))
      throw new Error(`pack ${pack.code}: "${character}" folds to "${symbol}", which is no input symbol`);
  }
  return {
    inputs,
    outputs,
    inputIndex,
    outputIndex,
    identity: Uint8Array.from(inputs, (symbol) => outputIndex.get(symbol)!),
    replaceable: Uint8Array.from(inputs, (symbol, i) =>
      i < LATIN.length || pack.letterLikeInputs.has(symbol) ? 1 : 0,
    ),
    latin: Uint8Array.from(inputs, (_, i) => (i < LATIN.length ? 1 : 0)),
    native: Uint8Array.from(outputs, (_, i) => (i > 0 && i <= letters.length ? 1 : 0)),
    placeholder: 0,
    unknown,
  };
}

function indexOf(symbols: readonly string[]): Map<string, number> {
  const index = new Map(symbols.map((symbol, i) => [symbol, i]));
  if (index.size !== symbols.length) {
    const twice = symbols.find((symbol, i) => index.get(symbol) !== i);
    throw new Error(`symbol "${twice}" occurs twice in the alphabet`);
  }
  return index;
}
