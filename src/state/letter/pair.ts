import { converter } from "../converter";

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
export function pairSymbols({ input, output }: Pair): { readonly letter: string; readonly symbol: string } {
  return { letter: visibleSymbol(inputSymbol(input)), symbol: visibleSymbol(outputSymbol(output)) };
}

/** "t → ծ" */
export function pairName(pair: Pair): string {
  const { letter, symbol } = pairSymbols(pair);
  return `${letter} → ${symbol}`;
}

export const inputSymbol = (input: number): string => converter.vocabulary.inputs[input] ?? "?";
export const outputSymbol = (output: number): string => converter.vocabulary.outputs[output] ?? "?";

/** All output symbols, by number. */
export const outputSymbols: readonly string[] = converter.vocabulary.outputs;

/** A space shows as ␣. */
export const visibleSymbol = (symbol: string): string => (symbol === " " ? "␣" : symbol);

/**
 * Reads "t ծ", "t>ծ", "t → ծ" or "tծ"; undefined if the alphabets do not have both symbols.
 */
export function parsePair(text: string): Pair | undefined {
  const { inputIndex, outputIndex } = converter.vocabulary;
  const compact = text.normalize("NFC").replace(/\s*(?:→|->|>)\s*|\s+/gu, "");
  const [letter, ...rest] = Array.from(compact);
  const input = letter === undefined ? undefined : inputIndex.get(letter);
  const output = outputIndex.get(rest.join(""));
  return input === undefined || output === undefined ? undefined : { input, output };
}

/** Short form for links, which `parsePair` reads. */
export const formatPair = ({ input, output }: Pair): string => inputSymbol(input) + outputSymbol(output);
