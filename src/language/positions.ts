import type { EncodedText } from "./encode";
import type { TextSpan } from "./machine-text";

/** Number of positions that end at or before an offset (UTF-16 units) of a text: the position that begins there. */
export function positionIn({ characters }: Pick<EncodedText, "characters">, offset: number): number {
  let position = 0;
  for (let end = 0; position < characters.length; position++) {
    end += characters[position]!.length;
    if (end > offset) break;
  }
  return position;
}

/** Offset (UTF-16 units) at which a position begins; the length of the text for positions behind its end. */
export function offsetAt({ characters }: Pick<EncodedText, "characters">, position: number): number {
  let offset = 0;
  for (let k = 0; k < Math.min(position, characters.length); k++) offset += characters[k]!.length;
  return offset;
}

/** 1 at the positions that a span touches. Spans may overlap. */
export function markPositions({ characters }: EncodedText, spans: readonly TextSpan[]): Uint8Array {
  const marks = new Uint8Array(characters.length);
  if (spans.length === 0) return marks;
  let offset = 0;
  const starts = characters.map(({ length }) => (offset += length) - length);
  for (const { start, end } of spans)
    starts.forEach((from, position) => {
      if (from < end && from + characters[position]!.length > start) marks[position] = 1;
    });
  return marks;
}
