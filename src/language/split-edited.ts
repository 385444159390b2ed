import { commonHead, commonTail } from "./common-ends";
import { linesFrom, LONGEST_LINE, splitLines, type TextLine } from "./lines";

/** `splitLines` for a text that is edited: splits only what is near the edit anew. */
export function createTextSplitter(): (text: string) => readonly TextLine[] {
  let known = "";
  let lines: readonly TextLine[] = splitLines(known);
  return (text) => {
    if (text !== known) {
      lines = splitEdited(known, lines, text);
      known = text;
    }
    return lines;
  };
}

/** The lines of a text, told from those of the text before the edit. */
export function splitEdited(before: string, lines: readonly TextLine[], text: string): readonly TextLine[] {
  const head = commonHead(before, text);
  const tail = commonTail(before, text, Math.min(before.length, text.length) - head);
  const kept = unchangedLines(lines, head);
  const shift = text.length - before.length;
  const result = lines.slice(0, kept);
  let next = kept;
  for (const line of linesFrom(text, lines[kept]!.start)) {
    // Where a line begins in both texts, and all behind it is the same, the same lines follow.
    if (line.start >= text.length - tail) {
      while (next < lines.length && lines[next]!.start + shift < line.start) next++;
      if (next < lines.length && lines[next]!.start + shift === line.start)
        return result.concat(lines.slice(next).map((old) => moved(old, shift)));
    }
    result.push(line);
  }
  return result;
}

/** How many lines at the beginning end as they did, if the first edit is behind so many units. */
function unchangedLines(lines: readonly TextLine[], head: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isDecided(lines[middle - 1]!, head)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the end of a line is told by the first units of the text: a \r may get a \n, and a part looks ahead. */
function isDecided({ text, start, lineBreak }: TextLine, units: number): boolean {
  const end = lineBreak === "" ? start + LONGEST_LINE : start + text.length + lineBreak.length;
  return end < units;
}

const moved = (line: TextLine, shift: number): TextLine =>
  shift === 0 ? line : { text: line.text, start: line.start + shift, lineBreak: line.lineBreak };
