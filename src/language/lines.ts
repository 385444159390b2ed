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
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  const breaks = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = breaks.exec(text); match !== null; match = breaks.exec(text)) {
    addLine(lines, text.slice(start, match.index), start, match[0]);
    start = match.index + match[0].length;
  }
  addLine(lines, text.slice(start), start, "");
  return lines;
}

/** Adds a line, in parts if it is very long. */
export function addLine(lines: TextLine[], text: string, start: number, lineBreak: string): void {
  let from = 0;
  while (text.length - from > LONGEST_LINE) {
    const to = cutPoint(text, from);
    lines.push({ text: text.slice(from, to), start: start + from, lineBreak: "" });
    from = to;
  }
  lines.push({ text: text.slice(from), start: start + from, lineBreak });
}

/**
 * Where the part of a very long line that begins at `from` ends; what stands more than LONGEST_LINE behind it does not matter.
 * Behind the first sentence that makes a part long enough; without one, behind the last space that leaves a part of allowed
 * length; without a space anywhere but inside a surrogate pair.
 */
export function cutPoint(text: string, from: number): number {
  const limit = from + LONGEST_LINE;
  SENTENCE_END.lastIndex = from + SHORTEST_PART;
  const sentence = SENTENCE_END.exec(text.slice(0, limit));
  if (sentence !== null) return sentence.index + sentence[0].length;
  const space = text.lastIndexOf(" ", limit - 1);
  if (space > from) return space + 1;
  const before = text.charCodeAt(limit - 1);
  return before >= 0xd800 && before < 0xdc00 ? limit - 1 : limit;
}
