import type { Language } from "../../language/language";
import type { AppState, LineState } from "../app-state";
import { positionIn } from "../../language/positions";
import { viewLine, type LineView, type ShownLine } from "./line-view";

const views = new WeakMap<ShownLine, { plain?: LineView; native?: LineView }>();

/** The letters of a predicted line, computed once per prediction and punctuation setting. */
export function lineView(shown: ShownLine, nativePunctuation: boolean, language: Language): LineView {
  let known = views.get(shown);
  if (known === undefined) views.set(shown, (known = {}));
  const key = nativePunctuation ? "native" : "plain";
  return (known[key] ??= viewLine(shown, language, nativePunctuation));
}

/** How results are written. */
export type Writing = Pick<AppState, "nativePunctuation" | "language">;
type Written = Writing & Pick<AppState, "lines">;

/** The converted text as it would be copied; lines without a prediction stay as typed. */
export function resultText({ lines, nativePunctuation, language }: Written): string {
  return lines
    .map(
      ({ text, shown, lineBreak }) =>
        (shown?.text === text ? lineView(shown, nativePunctuation, language).text : text) + lineBreak,
    )
    .join("");
}

/** A doubtful letter by its line and first position. */
export interface Doubt {
  readonly line: number;
  readonly position: number;
}

/** The next doubtful letter behind a place in the text, going round at the end; undefined if there is none. */
export function nextDoubt({ lines, nativePunctuation, language }: Written, after: Doubt): Doubt | undefined {
  for (let k = 0; k <= lines.length; k++) {
    const line = (after.line + k) % lines.length;
    const { shown } = lines[line]!;
    if (shown === undefined) continue;
    const found = lineView(shown, nativePunctuation, language).letters.find(
      ({ doubtful, start }) => doubtful && (k > 0 || start > after.position),
    );
    if (found) return { line, position: found.start };
  }
  return undefined;
}

/** Position in the line of an offset in the whole text. */
export function positionAt(line: LineState, offset: number, language: Language): number {
  return positionIn(language.encode(line.text), offset - line.start);
}
