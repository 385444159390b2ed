import { nativeTest } from "./clean-line";
import type { LanguagePack } from "./pack";

/** Native text, or text that is romanized already. */
export type TextKind = "native" | "latin";

/** Two million characters take less than a tenth of a second. */
const LOOKED_AT = 2_000_000;

/**
 * Which of the two a text is, by its first LOOKED_AT characters. Throws, saying why, if nothing in it can be analysed.
 */
export function kindOfText(text: string, pack: LanguagePack): TextKind {
  if (text.trim() === "") throw new Error("the text is empty");
  if (text.includes("\0"))
    throw new Error("this is no plain text, or its encoding was not recognised; save it as UTF-8");
  const isNative = nativeTest(pack);
  let native = 0;
  let latin = 0;
  for (const character of text.slice(0, LOOKED_AT)) {
    if (isNative(character)) native++;
    else if (isLatin(character)) latin++;
  }
  if (native + latin < 2) throw new Error(`the text has neither ${pack.name} nor Latin letters`);
  return native >= latin ? "native" : "latin";
}

const isLatin = (character: string): boolean =>
  (character >= "a" && character <= "z") || (character >= "A" && character <= "Z");
