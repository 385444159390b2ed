import { GRAPH_SIZES } from "../../src/analysis/graph-units";
import { rankDescending } from "../../src/analysis/rank";

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean of the largest values, as many as the picture has units of an LSTM. */
export function meanOfBest(values: readonly number[]): number {
  return mean(rankDescending(values, GRAPH_SIZES.direction).map((place) => values[place]!));
}

const WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A number as it stands in a sentence. */
export const inWords = (count: number): string => WORDS[count] ?? String(count);

/** How many units the picture has of the hidden layer and of each LSTM, in words. */
export const DRAWN = { hidden: inWords(GRAPH_SIZES.hidden), direction: inWords(GRAPH_SIZES.direction) };

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

export const three = (value: number): string => value.toFixed(3);
export const four = (value: number): string => value.toFixed(4);
export const percent = (share: number): string => `${(100 * share).toFixed(share > 0.995 ? 1 : 0)}%`;
export const thousands = (count: number): string => count.toLocaleString("en");

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** How a pair is written: "`t` → ծ"; the placeholder and Latin symbols as code. */
export function pairName({ letter, symbol }: { readonly letter: string; readonly symbol: string }): string {
  return `\`${letter}\` → ${/^[\x20-\x7e]$/.test(symbol) ? `\`${symbol}\`` : symbol}`;
}
