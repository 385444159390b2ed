import type { AlignedText } from "../src/language/romanize";
import type { Random } from "../src/language/random";

/** Where training sequences begin and end inside aligned texts. */
export interface WindowSettings {
  readonly shortest: number;
  readonly longest: number;
  /** Probability that a cut falls anywhere instead of between words. */
  readonly raggedCuts: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts one aligned text into training sequences. The first begins where the text begins, the others at a word, because that
 * is how texts begin in use; some cuts fall inside words, for readers who paste fragments.
 */
export function cutWindows(
  text: AlignedText,
  space: number,
  settings: WindowSettings,
  random: Random,
): Span[] {
  const spans: Span[] = [];
  const { inputs } = text;
  let start = 0;
  while (start < inputs.length) {
    const length = Math.round(settings.shortest + random() * (settings.longest - settings.shortest));
    let end = Math.min(inputs.length, start + length);
    if (end < inputs.length && random() >= settings.raggedCuts) {
      while (end < inputs.length && inputs[end] !== space) end++;
    }
    spans.push({ start, end });
    start = end;
    while (start < inputs.length && inputs[start] === space) start++;
  }
  return spans;
}
