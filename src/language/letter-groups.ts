import type { EncodedText } from "./encode";

/** Typed characters and the native letter that they became together: t and s, which became ծ. */
export interface LetterGroup {
  /** First position, and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly typed: string;
  /** "" if the characters vanished (a placeholder with no letter before it). */
  readonly native: string;
}

/** Joins each letter with the placeholders that follow it. Groups cover all positions in order. */
export function letterGroups(encoded: EncodedText, pieces: readonly string[]): LetterGroup[] {
  const groups: LetterGroup[] = [];
  let start = 0;
  for (let end = 1; end <= pieces.length; end++) {
    if (end < pieces.length && pieces[end] === "") continue;
    groups.push({
      start,
      end,
      typed: encoded.characters.slice(start, end).join(""),
      native: pieces.slice(start, end).join(""),
    });
    start = end;
  }
  return groups;
}
