import type { LineState } from "../app-state";

/** One request to the network: distinct line texts, the caret's line first. */
export type ConversionBatch = readonly string[];

/** Characters per request: enough for several workers, and little enough that the lines near the caret come first. */
const CHARACTERS_PER_REQUEST = 64_000;

/** Whether a line shows the prediction for its present text. */
export const isConverted = ({ text, shown }: LineState): boolean => shown?.text === text;

/**
 * The next lines to convert, from the caret outwards: those without a prediction, and those whose prediction is rough. The
 * caret's own is left out if it is being `typed`, or only rough. Empty when all is done.
 */
export function nextBatch(
  lines: readonly LineState[],
  caretLine: number,
  typed: boolean,
  isRough: (line: LineState) => boolean,
): ConversionBatch {
  const batch = new Set<string>();
  let characters = 0;
  for (const k of outwards(caretLine, lines.length)) {
    const line = lines[k]!;
    const { text } = line;
    if (batch.has(text) || (isConverted(line) && (k === caretLine || !isRough(line)))) continue;
    if (typed && k === caretLine) continue;
    if (batch.size > 0 && characters + text.length > CHARACTERS_PER_REQUEST) break;
    batch.add(text);
    characters += text.length;
  }
  return [...batch];
}

/** 0 to count - 1, starting at `from`, then those after it, then those before it from the nearest. */
function* outwards(from: number, count: number): Generator<number> {
  for (let k = from; k < count; k++) yield k;
  for (let k = Math.min(from, count) - 1; k >= 0; k--) yield k;
}
