import type { LetterView } from "../../state/line-view";

/** A probability as people read it: "97%", "0.4%", "under 0.1%"; "–" if it is not known. */
export function percent(probability: number | undefined): string {
  if (probability === undefined) return "–";
  const value = 100 * probability;
  if (value >= 99.95) return value >= 99.995 ? "100%" : `${value.toFixed(2)}%`;
  if (value >= 10) return `${value.toFixed(value >= 99 ? 1 : 0)}%`;
  return value < 0.1 ? "under 0.1%" : `${value.toFixed(1)}%`;
}

/** How a letter came about, in words: "93%, in doubt". */
export function describeOrigin({ probability, doubtful, chosen }: LetterView): string {
  return chosen ? "your choice" : percent(probability) + (doubtful ? ", in doubt" : "");
}
