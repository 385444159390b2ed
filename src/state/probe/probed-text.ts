import type { Language } from "../../language/language";
import { splitLines } from "../../language/lines";
import { kindOfText, type TextKind } from "../../language/text-kind";
import { readTextFile } from "../files/text-file";
import type { GivenText } from "../own-text/own-text";

/** A text of the user's as probes read it. */
export interface ProbedText {
  readonly lines: readonly string[];
  /** Native text is romanized; of Latin text the network's own answers are the native side. */
  readonly kind: TextKind;
}

const known = new WeakMap<GivenText, ProbedText>();

/** The lines of a text that was given, read once. Rejects, in words for the user, if it is no text. */
export async function probedText(given: GivenText, { pack }: Language): Promise<ProbedText> {
  const before = known.get(given);
  if (before !== undefined) return before;
  const text = typeof given.text === "string" ? given.text : await readTextFile(given.text);
  const kind = kindOfText(text, pack);
  // A very long line is read in parts, as when it is typed.
  const lines = kind === "latin" ? splitLines(text).map((line) => line.text) : text.split(/\r\n?|\n/);
  const probed = { lines, kind };
  known.set(given, probed);
  return probed;
}
