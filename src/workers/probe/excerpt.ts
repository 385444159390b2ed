import type { MarkedLine, TwoSidedLine } from "../../language/pattern/match-pattern";

/** A stretch of a line with matches: what was typed, the native letters, and 1 at the positions that match. */
export interface ExcerptLine extends TwoSidedLine {
  /** Number of the line, and position in it where the stretch begins. */
  readonly line: number;
  readonly start: number;
  readonly marks: Uint8Array;
  /** The line goes on behind the stretch. */
  readonly cut: boolean;
}

/** Enough to see what a pattern finds. */
const LINES = 10;

/** Positions before the first match of a line, and in all: two lines on a screen. */
const BEFORE = 40;
const LENGTH = 160;

/** The first lines with a match, cut to a stretch around their first one. */
export function excerptOf(lines: readonly TwoSidedLine[], marked: readonly MarkedLine[]): ExcerptLine[] {
  const excerpt: ExcerptLine[] = [];
  for (let line = 0; line < lines.length && excerpt.length < LINES; line++) {
    const { marks, matches } = marked[line]!;
    if (matches === 0) continue;
    const { latin, native } = lines[line]!;
    const start = Math.max(0, Math.min(marks.indexOf(1) - BEFORE, latin.length - LENGTH));
    const end = start + LENGTH;
    excerpt.push({
      line,
      start,
      latin: latin.slice(start, end),
      native: native.slice(start, end),
      marks: marks.slice(start, end),
      cut: end < latin.length,
    });
  }
  return excerpt;
}
