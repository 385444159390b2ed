import { MARKED_GROUP } from "./text-pattern";

/** A line on both sides. Both have one entry per position. */
export interface TwoSidedLine {
  /** Characters as typed. */
  readonly latin: readonly string[];
  /** The native letter at the first position of its spelling, "" at the others; see decodePieces. */
  readonly native: readonly string[];
}

/** What a pattern found in a line. */
export interface MarkedLine {
  /** 1 at the positions that belong to a match, else 0. */
  readonly marks: Uint8Array;
  /** Matches that mark anything. */
  readonly matches: number;
}

/**
 * Marks the matches of an expression of compilePattern. On the native side a match marks all positions of its letters:
 * that of ձ marks both d and z. A match of no length (`\b`, `(?=a)`) marks nothing. Lookbehind and lookahead see the
 * whole line.
 */
export function matchLine(expression: RegExp, side: keyof TwoSidedLine, line: TwoSidedLine): MarkedLine {
  const pieces = line[side];
  const marks = new Uint8Array(pieces.length);
  const starts = startsOf(pieces);
  const text = pieces.join("");
  let matches = 0;
  let position = 0;
  for (const match of text.matchAll(expression)) {
    const [from, to] = match.indices!.groups?.[MARKED_GROUP] ?? match.indices![0]!;
    if (from === to) continue;
    matches++;
    // Matches come in order, but a marked group need not.
    if (position >= pieces.length || starts[position]! > from) position = 0;
    // The last piece that begins at or before the match and is not empty.
    while (starts[position + 1]! <= from) position++;
    while (position < pieces.length && starts[position]! < to) marks[position++] = 1;
    // Placeholders behind the last letter belong to it.
    while (position < pieces.length && pieces[position] === "") marks[position++] = 1;
  }
  return { marks, matches };
}

/** Where each piece begins in the joined text, in UTF-16 units, and the text's length: [pieces + 1]. */
function startsOf(pieces: readonly string[]): Uint32Array {
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, k) => (starts[k + 1] = starts[k]! + piece.length));
  return starts;
}

/** Positions that somebody chose, start to end - 1 of a line. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Marks chosen positions in lines of these lengths; each span counts as a match. Throws a RangeError if one does not lie
 * within its line.
 */
export function markSpans(lengths: readonly number[], spans: readonly Span[]): MarkedLine[] {
  const marked = lengths.map((length) => ({ marks: new Uint8Array(length), matches: 0 }));
  for (const { line, start, end } of spans) {
    const target = marked[line];
    if (target === undefined || !(start >= 0 && start < end && end <= target.marks.length))
      throw new RangeError(`there are no positions ${start} to ${end} in line ${line}`);
    target.marks.fill(1, start, end);
    target.matches++;
  }
  return marked;
}
