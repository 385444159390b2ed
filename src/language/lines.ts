/** A stretch of text that the network reads on its own: a line, or a part of a very long one. */
export interface TextLine {
  readonly text: string;
  /** Offset of its first character in the whole text, in UTF-16 units. */
  readonly start: number;
  /** What follows it: "\n", "\r\n", "\r", or "" at the end of the text and between the parts of a long line. */
  readonly lineBreak: string;
}

/**
 * Lines longer than this (UTF-16 units) are read in parts, which bounds what an edit can change. An LSTM remembers some
 * tens of characters, so only the words at a cut can read differently.
 */
export const LONGEST_LINE = 2_000;

/**
 * A part ends with the first sentence that ends beyond this: an edit then moves the cuts near it and
 * not all that follow.
 */
const SHORTEST_PART = 1_000;

/** The end of a sentence with the space behind it. */
const SENTENCE_END = /[.!?:։…][)»"'”]*\s+/g;

/** Splits at line breaks of all kinds; joining text and lineBreak of all lines gives the text back. Never empty. */
export const splitLines = (text: string): TextLine[] => [...linesFrom(text, 0)];

/** The lines behind a place where one begins. */
export function* linesFrom(text: string, first: number): Generator<TextLine> {
  const breaks = /\r\n|\n|\r/g;
  let start = first;
  breaks.lastIndex = start;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    yield* lineParts(text.slice(start, match.index), start, match[0]);
    start = match.index + match[0].length;
  }
  yield* lineParts(text.slice(start), start, "");
}

/** A line, in parts if it is very long. */
export function* lineParts(text: string, start: number, lineBreak: string): Generator<TextLine> {
  let from = 0;
  while (text.length - from > LONGEST_LINE) {
    const to = cutPoint(text, from);
    yield { text: text.slice(from, to), start: start + from, lineBreak: "" };
    from = to;
  }
  yield { text: text.slice(from), start: start + from, lineBreak };
}

/**
 * Where the part of a very long line that begins at `from` ends; what stands more than LONGEST_LINE behind it does not matter.
 * Behind the first sentence that makes a part long enough; without one, behind a space, and without a space anywhere but
 * inside a surrogate pair. Which of those places is told by the characters before it, so that an edit moves few cuts.
 */
export function cutPoint(text: string, from: number): number {
  const ahead = text.slice(from, from + LONGEST_LINE);
  SENTENCE_END.lastIndex = SHORTEST_PART;
  const sentence = SENTENCE_END.exec(ahead);
  if (sentence !== null) return from + sentence.index + sentence[0].length;
  const space = ahead.lastIndexOf(" ");
  const hasSpace = space >= SHORTEST_PART;
  if (space > 0 && !hasSpace) return from + space + 1;
  return (
    from +
    lowestPlace(ahead, SHORTEST_PART, (before) =>
      hasSpace ? before === SPACE : before < 0xd800 || before >= 0xdc00,
    )
  );
}

const SPACE = 0x20;

/** Characters that tell the places apart. */
const WINDOW = 8;

/**
 * Of the places behind a character that is allowed, the one whose characters have the lowest hash; the first of
 * several. What stands before them does not count, so that it stays the same when that is edited.
 */
function lowestPlace(text: string, shortest: number, isAllowed: (before: number) => boolean): number {
  let lowest = Infinity;
  let found = text.length;
  for (let place = shortest + 1; place <= text.length; place++) {
    if (!isAllowed(text.charCodeAt(place - 1))) continue;
    let hash = 0;
    for (let k = place - WINDOW; k < place; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
    // The low bits of a product know only the low bits of its factors.
    hash = (hash ^ (hash >>> 15)) >>> 0;
    if (hash >= lowest) continue;
    lowest = hash;
    found = place;
  }
  return found;
}
