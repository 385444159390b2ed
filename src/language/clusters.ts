import { hasInvisible } from "./invisible";

/** A code point with the combining marks on it, and the invisible characters around it. */
export interface Cluster {
  /** Code points to be seen: a character and its marks. */
  readonly visible: string;
  /** Invisible characters before it (only at the start of a text) and behind it. */
  readonly before: string;
  readonly after: string;
}

/** Whether a code point combines with the one before it; the first such mark is U+0300. */
const isMark = (character: string): boolean => character >= "\u0300" && /^\p{M}/u.test(character);

/** Splits a text; before, visible and after of all clusters joined give it back. Only a text of nothing visible has none. */
export function splitClusters(text: string): Cluster[] {
  const clusters: { visible: string; before: string; after: string }[] = [];
  let before = "";
  for (const character of text) {
    const last = clusters.at(-1);
    if (hasInvisible(character)) {
      if (last === undefined) before += character;
      else last.after += character;
    } else if (last?.after === "" && isMark(character)) last.visible += character;
    else {
      clusters.push({ visible: character, before, after: "" });
      before = "";
    }
  }
  return clusters;
}
