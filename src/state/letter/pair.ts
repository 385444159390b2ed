import type { Language } from "../../language/language";

/** A letter with one of its outcomes, as places in the alphabets: the article's t → ծ. */
export interface Pair {
  /** Input symbol. */
  readonly input: number;
  /** Output symbol. */
  readonly output: number;
}

/** Whether two are the same, undefined ones too. */
export const samePair = (a: Pair | undefined, b: Pair | undefined): boolean =>
  a?.input === b?.input && a?.output === b?.output;

/** Letter and outcome as the page writes them; a space shows as ␣. */
export function pairSymbols(
  { input, output }: Pair,
  language: Language,
): { readonly letter: string; readonly symbol: string } {
  return {
    letter: visibleSymbol(inputSymbol(input, language)),
    symbol: visibleSymbol(outputSymbol(output, language)),
  };
}

/** "t → ծ" */
export function pairName(pair: Pair, language: Language): string {
  const { letter, symbol } = pairSymbols(pair, language);
  return `${letter} → ${symbol}`;
}

export const inputSymbol = (input: number, { vocabulary }: Language): string =>
  vocabulary.inputs[input] ?? "?";
export const outputSymbol = (output: number, { vocabulary }: Language): string =>
  vocabulary.outputs[output] ?? "?";

/** A space shows as ␣. */
export const visibleSymbol = (symbol: string): string => (symbol === " " ? "␣" : symbol);

/**
 * Reads "t ծ", "t>ծ", "t → ծ" or "tծ"; undefined if the alphabets do not have both symbols.
 */
export function parsePair(text: string, { vocabulary }: Language): Pair | undefined {
  const { inputIndex, outputIndex } = vocabulary;
  const compact = text.normalize("NFC").replace(/\s*(?:→|->|>)\s*|\s+/gu, "");
  const [letter, ...rest] = Array.from(compact);
  const input = letter === undefined ? undefined : inputIndex.get(letter);
  const output = outputIndex.get(rest.join(""));
  return input === undefined || output === undefined ? undefined : { input, output };
}

/** Short form for links, which `parsePair` reads. */
export const formatPair = ({ input, output }: Pair, language: Language): string =>
  inputSymbol(input, language) + outputSymbol(output, language);
