import type { Language } from "../../language/language";
import type { AppState } from "../app-state";
import type { LetterView, ShownLine } from "../typing/line-view";
import { lineAt } from "../typing/lines-state";
import { lineView, positionAt } from "../typing/result";
import { memoized } from "../shared/memoized";
import type { Pair } from "./pair";

/** The letter that the views are about: where it stands and what the network makes of it. */
export interface InspectedLetter {
  /** Index of the line. */
  readonly line: number;
  readonly text: string;
  readonly position: number;
  readonly pair: Pair;
}

/** What says which letter it is. */
export type LetterNeeds = Pick<AppState, "language" | "lines" | "caret" | "inside">;

/**
 * The letter that was clicked, or the one before the caret, on an earlier line if the caret's is empty; undefined while its
 * line is not predicted.
 */
export const inspectedLetter = ({
  language,
  lines,
  caret,
  inside,
}: LetterNeeds): InspectedLetter | undefined => letterOf(language, lines, caret, inside);

/** Asked several times at every change of the state. */
const letterOf = memoized(
  (
    language: Language,
    lines: AppState["lines"],
    caret: number,
    inside: AppState["inside"],
  ): InspectedLetter | undefined => {
    const index = lineInQuestion({ lines, caret, inside });
    const line = lines[index];
    if (line === undefined || line.text === "" || line.shown?.text !== line.text) return undefined;
    const position = inside.letter?.position ?? Math.max(0, positionAt(line, caret, language) - 1);
    return letterAt(index, line.shown, position, language);
  },
);

/** Index of the line of the letter that was clicked, or of the last one up to the caret's that has text. */
export function lineInQuestion({
  lines,
  caret,
  inside,
}: Pick<AppState, "lines" | "caret" | "inside">): number {
  if (inside.letter !== undefined) return inside.letter.line;
  let index = lineAt(lines, caret);
  while (index > 0 && lines[index]?.text === "") index--;
  return index;
}

/** Spaces and stops always become themselves: the letter before them says more. */
const letterAt = memoized(
  (line: number, shown: ShownLine, wanted: number, language: Language): InspectedLetter => {
    const { letters, encoded } = lineView(shown, false, language);
    const last = Math.min(wanted, encoded.ids.length - 1);
    const within = lastWordLetter(letters, last);
    const position = within === undefined ? last : Math.min(last, within.end - 1);
    const { symbols, count } = shown.outputs;
    const pair = { input: encoded.ids[position]!, output: symbols[position * count]! };
    return { line, text: shown.text, position, pair };
  },
);

/** The last letter that begins at a position or before it and that the network may replace. */
function lastWordLetter(letters: readonly LetterView[], position: number): LetterView | undefined {
  for (let k = letters.length - 1; k >= 0; k--) {
    const letter = letters[k]!;
    if (letter.start <= position && letter.replaceable) return letter;
  }
  return undefined;
}
