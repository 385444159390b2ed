import { withoutInvisible } from "../invisible";
import { vowels } from "./alphabet";
import { isQuote, nativeQuotes } from "./quotes";

const ARMENIAN_LETTER = /[\u0531-\u0556\u0561-\u0587]/;
const STRESSABLE = new Set([...vowels, ...Array.from(vowels, (vowel) => vowel.toUpperCase()), "Ու", "և"]);

/**
 * Typed punctuation in Armenian dress, for pieces that follow Armenian letters: a full stop or colon becomes ։, quotes of
 * all kinds «», and ? and ! become ՞ and ՜ on the last vowel of the word before, where Armenian writes them. Numbers,
 * inches, addresses and Latin words keep theirs, and so do `kept` positions; an abbreviation before a space cannot be told
 * from the end of a sentence. Only neighbours count, so a quotation may go over lines. Returns one string per position, as
 * many as given.
 */
export function armenianPunctuation(pieces: readonly string[], kept?: ArrayLike<number>): string[] {
  const text = pieces.map(withoutInvisible);
  const result = [...pieces];
  const quotes = nativeQuotes(text, kept);
  text.forEach((piece, i) => {
    if (kept?.[i]) return;
    // Invisible characters of a piece stay around its new sign.
    const become = (sign: string): void => {
      result[i] = pieces[i]!.replace(piece, sign);
    };
    const quote = quotes.get(i);
    if (quote !== undefined) become(quote);
    else if ((piece === "." || piece === ":") && endsSentence(text, i)) become("։");
    else if ((piece === "?" || piece === "!") && markLastVowel(text, result, i)) become("");
  });
  return result;
}

/** A stop behind an Armenian word, or behind the quotation mark or bracket that closes after one. */
function endsSentence(text: readonly string[], i: number): boolean {
  const after = text[nextWritten(text, i)];
  if (after !== undefined && !/^[\s)\]]/.test(after) && !isQuote(after)) return false;
  let before = lastWritten(text, i);
  while (before >= 0 && (isQuote(text[before]!) || text[before] === ")")) before = lastWritten(text, before);
  return ARMENIAN_LETTER.test(text[before] ?? "");
}

/** Puts ՞ or ՜ behind the last vowel of the Armenian word that ends before position i; false if there is none. */
function markLastVowel(text: readonly string[], result: string[], i: number): boolean {
  const mark = text[i] === "?" ? "՞" : "՜";
  const after = text[nextWritten(text, i)];
  if (after !== undefined && /^[?!\p{L}\p{N}]/u.test(after)) return false;
  for (let k = i - 1; k >= 0; k--) {
    const piece = text[k]!;
    if (piece === "") continue;
    if (!ARMENIAN_LETTER.test(piece)) return false;
    if (STRESSABLE.has(piece)) {
      result[k] = result[k]!.replace(piece, piece + mark);
      return true;
    }
  }
  return false;
}

function lastWritten(text: readonly string[], i: number): number {
  let k = i - 1;
  while (k >= 0 && text[k] === "") k--;
  return k;
}

function nextWritten(text: readonly string[], i: number): number {
  let k = i + 1;
  while (k < text.length && text[k] === "") k++;
  return k;
}
