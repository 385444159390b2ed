import { cutPoint, lineParts, LONGEST_LINE, type TextLine } from "./lines";

/** Splits a text that comes in pieces, however it is cut, into the lines that `splitLines` gives for the whole. */
export interface LineStream {
  /** The lines that are sure once these characters have come. */
  push(characters: string): TextLine[];
  /** The rest, when nothing more comes; never empty, as the last line of a text may be. */
  end(): TextLine[];
}

/** Holds no more than the longest part of a line, besides what it is given. */
export function createLineStream(): LineStream {
  let open = "";
  let start = 0;

  const take = (ended: boolean): TextLine[] => {
    const lines: TextLine[] = [];
    let from = 0;
    const breaks = /\r\n|\n|\r/g;
    for (let match = breaks.exec(open); match !== null; match = breaks.exec(open)) {
      // Half of a \r\n may be missing.
      if (!ended && match[0] === "\r" && breaks.lastIndex === open.length) break;
      lines.push(...lineParts(open.slice(from, match.index), start + from, match[0]));
      from = breaks.lastIndex;
    }
    // A \r that waits for its \n is no part of the line.
    const end = open.length - (open.endsWith("\r") ? 1 : 0);
    while (end - from > LONGEST_LINE) {
      const to = cutPoint(open, from);
      lines.push({ text: open.slice(from, to), start: start + from, lineBreak: "" });
      from = to;
    }
    if (ended) lines.push({ text: open.slice(from), start: start + from, lineBreak: "" });
    start += from;
    open = open.slice(from);
    return lines;
  };

  return {
    push: (characters) => {
      open += characters;
      return take(false);
    },
    end: () => take(true),
  };
}
