import type { AppState } from "../app-state";
import { memoized } from "../shared/memoized";
import { lineAt } from "../typing/lines-state";

/** Most characters of text that are traced: as much as the typing worker computes in about a second. */
export const TRACED_CHARACTERS = 20_000;

/** The lines that are traced: the caret's and as many around it as the limit allows. */
export interface TracedLines {
  /** First and last line, inclusive; first > last if not even the caret's line is short enough. */
  readonly first: number;
  readonly last: number;
  /** Whether some of the text is left out. */
  readonly cut: boolean;
}

export function tracedLines({ lines, caret }: Pick<AppState, "lines" | "caret">): TracedLines {
  return lines.length === 0 ? NO_LINES : linesAround(lines, lineAt(lines, caret));
}

const NO_LINES: TracedLines = { first: 0, last: -1, cut: false };

const linesAround = memoized((lines: AppState["lines"], centre: number): TracedLines => {
  let left = TRACED_CHARACTERS - lines[centre]!.text.length;
  if (left < 0) return { first: centre, last: centre - 1, cut: true };
  let [first, last] = [centre, centre];
  const take = (line: number): boolean => {
    const length = lines[line]?.text.length ?? Infinity;
    if (length > left) return false;
    left -= length;
    return true;
  };
  for (let [up, down] = [true, true]; up || down;) {
    up &&= take(first - 1);
    if (up) first--;
    down &&= take(last + 1);
    if (down) last++;
  }
  return { first, last, cut: first > 0 || last < lines.length - 1 };
});

/** Texts of the traced lines, each once, those nearest to the caret first. */
export function tracedTexts(state: Pick<AppState, "lines" | "caret">): readonly string[] {
  const { first, last } = tracedLines(state);
  return state.lines.length === 0
    ? []
    : distinctTexts(state.lines, lineAt(state.lines, state.caret), first, last);
}

const distinctTexts = memoized(
  (lines: AppState["lines"], centre: number, first: number, last: number): readonly string[] => {
    const texts = new Set<string>();
    const reach = Math.max(centre - first, last - centre);
    for (let away = 0; away <= reach; away++)
      for (const line of [centre + away, centre - away])
        if (line >= first && line <= last && lines[line]!.text !== "") texts.add(lines[line]!.text);
    return [...texts];
  },
);
