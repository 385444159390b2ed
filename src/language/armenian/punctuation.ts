import { vowels } from "./alphabet";

const ARMENIAN_LETTER = /[\u0531-\u0556\u0561-\u0587]/;
const STRESSABLE = new Set([...vowels, ...Array.from(vowels, (vowel) => vowel.toUpperCase()), "Ու", "և"]);

/**
 * Typed punctuation in Armenian dress, for pieces that follow Armenian letters: a full stop or colon becomes ։,
 * straight quotes «», and ? and ! become ՞ and ՜ on the last vowel of the word before, where Armenian writes them.
 * Numbers, addresses and Latin words keep theirs; an abbreviation before a space cannot be told from the end of a
 * sentence. Returns one string per position, as many as given.
 */
export function armenianPunctuation(pieces: readonly string[]): string[] {
  const result = [...pieces];
  let open = false;
  pieces.forEach((piece, i) => {
    if (piece === '"') {
      result[i] = open ? "»" : "«";
      open = !open;
    } else if ((piece === "." || piece === ":") && endsSentence(pieces, i)) {
      result[i] = "։";
    } else if ((piece === "?" || piece === "!") && markLastVowel(pieces, result, i)) {
      result[i] = "";
    }
  });
  return result;
}

function endsSentence(pieces: readonly string[], i: number): boolean {
  const after = nextWritten(pieces, i);
  const followed = after === undefined || /^[\s"»)]/.test(after);
  return followed && ARMENIAN_LETTER.test(lastWritten(pieces, i) ?? "");
}

/** Puts ՞ or ՜ behind the last vowel of the Armenian word that ends before position i; false if there is none. */
function markLastVowel(pieces: readonly string[], result: string[], i: number): boolean {
  const mark = pieces[i] === "?" ? "՞" : "՜";
  const after = nextWritten(pieces, i);
  if (after !== undefined && /^[?!\p{L}\p{N}]/u.test(after)) return false;
  for (let k = i - 1; k >= 0; k--) {
    const piece = pieces[k]!;
    if (piece === "") continue;
    if (!ARMENIAN_LETTER.test(piece)) return false;
    if (STRESSABLE.has(piece)) {
      result[k] = piece + mark;
      return true;
    }
  }
  return false;
}

function lastWritten(pieces: readonly string[], i: number): string | undefined {
  let k = i - 1;
  while (k >= 0 && pieces[k] === "") k--;
  return pieces[k];
}

function nextWritten(pieces: readonly string[], i: number): string | undefined {
  let k = i + 1;
  while (k < pieces.length && pieces[k] === "") k++;
  return pieces[k];
}
