import type { Language } from "../../language/language";
import type { Span } from "../../language/pattern/match-pattern";
import type { AppState, LineState } from "../app-state";
import { lineAt } from "../typing/lines-state";
import { positionAt } from "../typing/result";
import { joinSpans } from "./spans";

/** A letter that can be brushed: a position of a line of the typed text. */
export interface BrushLetter {
  readonly line: number;
  readonly position: number;
  readonly character: string;
}

/** The letters around the caret, in the order of the text. */
export interface BrushLetters {
  readonly letters: readonly BrushLetter[];
  /** There is more text than that. */
  readonly cut: boolean;
}

type BrushNeeds = Pick<AppState, "lines" | "caret" | "language">;

/** Letters of whole lines around the caret, at most `most` of them; of a longer line those around the caret. */
export function brushLetters({ lines, caret, language }: BrushNeeds, most: number): BrushLetters {
  const centre = lineAt(lines, caret);
  const own = lettersOf(lines, centre, language);
  if (own.length > most) {
    const at = positionAt(lines[centre]!, caret, language) - Math.floor(most / 2);
    const from = Math.max(0, Math.min(at, own.length - most));
    return { letters: own.slice(from, from + most), cut: true };
  }
  let letters = own;
  let [first, last] = [centre, centre];
  const take = (line: number, join: (more: BrushLetter[]) => BrushLetter[]): boolean => {
    // Counted in UTF-16 units first: a line that is far too long need not be taken apart.
    if (lines[line] === undefined || lines[line].text.length > 2 * most) return false;
    const more = lettersOf(lines, line, language);
    if (letters.length + more.length > most) return false;
    letters = join(more);
    return true;
  };
  while (take(first - 1, (more) => [...more, ...letters])) first--;
  while (take(last + 1, (more) => [...letters, ...more])) last++;
  return { letters, cut: first > 0 || last < lines.length - 1 };
}

const lettersOf = (lines: readonly LineState[], line: number, language: Language): BrushLetter[] =>
  language.encode(lines[line]!.text).characters.map((character, position) => ({ line, position, character }));

/** The spans of consecutive letters, one for each line. */
export const spansOfLetters = (letters: readonly BrushLetter[]): Span[] =>
  joinSpans(letters.map(({ line, position }) => ({ line, start: position, end: position + 1 })));

/** The spans of a part of the whole text, given in UTF-16 units, one for each line. */
export function spansOfSelection(
  { lines, language }: Pick<BrushNeeds, "lines" | "language">,
  from: number,
  to: number,
): Span[] {
  const spans: Span[] = [];
  for (let line = lineAt(lines, from); line < lines.length && lines[line]!.start < to; line++) {
    const { text, start } = lines[line]!;
    const end = Math.min(to, start + text.length);
    const at = (offset: number): number => positionAt(lines[line]!, offset, language);
    spans.push({ line, start: at(from), end: at(end) });
  }
  return joinSpans(spans);
}
