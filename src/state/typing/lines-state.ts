import type { Language } from "../../language/language";
import { splitLines, type TextLine } from "../../language/lines";
import { offsetAt, positionIn } from "../../language/positions";
import type { LineState } from "../app-state";
import type { Choice } from "./choices";
import type { Outputs, ShownLine } from "./line-view";

/**
 * The lines of a text with the newest prediction for each. While the network computes (`keepOld`) a line without one keeps
 * what was shown in its place, so that the result does not flicker.
 */
export function layOutLines(
  text: string,
  choices: readonly Choice[],
  predictionFor: (line: string, known: Outputs | undefined) => Outputs | undefined,
  previous: readonly LineState[],
  keepOld: boolean,
  language: Language,
  split: (text: string) => readonly TextLine[] = splitLines,
): LineState[] {
  const lines = split(text);
  const common = Math.min(lines.length, previous.length);
  let head = 0;
  while (head < common && lines[head]!.text === previous[head]!.text) head++;
  const shift = previous.length - lines.length;
  const choicesOf = choicesByLine(choices, language);
  return lines.map((line, k) => {
    // Lines before the edit keep their index, those after it move with the number of lines.
    const sameTail = k > head && previous[k + shift]?.text === line.text;
    const old = previous[sameTail ? k + shift : k];
    const known = old?.shown?.text === line.text ? old.shown.outputs : undefined;
    const outputs = predictionFor(line.text, known);
    // Only the edited line itself; a new line has nothing to keep.
    const edited = k === head && lines.length === previous.length;
    const stale = keepOld && edited && old?.shown?.text !== "" ? old?.shown : undefined;
    const shown = outputs === undefined ? stale : showLine(line.text, outputs, choicesOf(line), old?.shown);
    if (
      old?.start === line.start &&
      old.text === line.text &&
      old.shown === shown &&
      old.lineBreak === line.lineBreak
    )
      return old;
    return { ...line, shown };
  });
}

/** The line as shown; the old object if nothing changed, so that views need not draw it again. */
function showLine(
  text: string,
  outputs: Outputs,
  choices: ReadonlyMap<number, number>,
  old: ShownLine | undefined,
): ShownLine {
  const same =
    old?.text === text &&
    old.outputs === outputs &&
    old.choices.size === choices.size &&
    [...choices].every(([position, output]) => old.choices.get(position) === output);
  return same ? old : { text, outputs, choices };
}

const NO_CHOICES: ReadonlyMap<number, number> = new Map();

/** For each line in text order, its choices by position in the line. */
function choicesByLine(
  choices: readonly Choice[],
  language: Language,
): (line: { text: string; start: number }) => ReadonlyMap<number, number> {
  let next = 0;
  return ({ text, start }) => {
    while (next < choices.length && choices[next]!.offset < start) next++;
    if (next === choices.length || choices[next]!.offset >= start + text.length) return NO_CHOICES;
    const found = new Map<number, number>();
    for (; next < choices.length && choices[next]!.offset < start + text.length; next++) {
      const { offset, outputs } = choices[next]!;
      const first = positionIn(language.encode(text), offset - start);
      outputs.forEach((output, k) => found.set(first + k, output));
    }
    return found;
  };
}

/** Offset in the whole text (UTF-16 units) of a position of a line. */
export function offsetOf(
  line: { text: string; start: number },
  position: number,
  language: Language,
): number {
  return line.start + offsetAt(language.encode(line.text), position);
}

/** Index of the line that an offset falls into. */
export function lineAt(lines: readonly LineState[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
