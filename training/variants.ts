import type { LanguagePack } from "../src/language/pack";
import type { Random } from "../src/language/random";
import { addChatWords, beginWithAnd, reduplicate } from "./chat-words";
import { switchCode } from "./code-switch";
import { latinToken } from "./latin-tokens";
import { pick } from "./pick";

/** How often a training line is changed in which way; all are probabilities per line. */
export interface VariantSettings {
  readonly lowerCase: number;
  readonly upperCase: number;
  readonly mixedCase: number;
  readonly chatPunctuation: number;
  readonly elongation: number;
  readonly latinTokens: number;
  /** English words with native endings, English phrases, titles, commands, names inside the line. */
  readonly codeSwitch: number;
  /** Fillers, laughter and loanwords of the street. */
  readonly chatWords: number;
  /** A word said twice: կամաց-կամաց. */
  readonly reduplication: number;
  /** A line that begins with և. */
  readonly beginsWithAnd: number;
  readonly unknownSymbols: number;
}

/** Native endings that follow a Latin word behind a hyphen: GitHub-ում, email-ը. */
const HYPHENATED_ENDINGS = [
  "ը",
  "ը",
  "ի",
  "ի",
  "ում",
  "ում",
  "ից",
  "ով",
  "ն",
  "ին",
  "ներ",
  "ները",
  "ների",
  "ներով",
  "դ",
  "ս",
  "ական",
];
const SMILEYS = [
  ")",
  "))",
  ")))",
  ":)",
  ":D",
  ":(",
  "((",
  ";)",
  "😊",
  "😂",
  "❤️",
  "👍",
  "🙏",
  "!!!",
  "???",
  "..",
  "....",
  "xD",
];
const FOREIGN_WORDS = [
  "привет",
  "спасибо",
  "давай",
  "нормально",
  "вообще",
  "короче",
  "ψυχή",
  "日本",
  "→",
  "😊",
  "🎉",
  "é",
  "ü",
  "ş",
];

/** One random variant of a native line, as somebody might have written it. Latin tokens may be mixed in. */
export function varyLine(
  text: string,
  pack: LanguagePack,
  settings: VariantSettings,
  random: Random,
): string {
  let line = text;
  if (random() < settings.chatPunctuation) line = chatPunctuation(line, random);
  if (random() < settings.beginsWithAnd) line = beginWithAnd(line);
  if (random() < settings.reduplication) line = reduplicate(line, random);
  if (random() < settings.chatWords) line = addChatWords(line, pack, random);
  if (random() < settings.elongation) line = elongate(line, pack, random);
  if (random() < settings.codeSwitch) line = switchCode(line, random);
  line = changeCase(line, pack, settings, random);
  if (random() < settings.latinTokens) line = insertLatin(line, random);
  if (random() < settings.unknownSymbols) line = insertAtGap(line, pick(FOREIGN_WORDS, random), random);
  return line;
}

/** ASCII stops, no Armenian commas, lost final stops, smileys: the punctuation of chats and comments. */
export function chatPunctuation(line: string, random: Random): string {
  let result = line.replaceAll("՝", random() < 0.6 ? "" : ",").replace(/[«»]/g, random() < 0.5 ? "" : '"');
  result = result
    .replace(/[։:](?=\s|$)/g, random() < 0.9 ? "." : "..")
    .replace(/—\s?/g, random() < 0.5 ? "" : "- ");
  if (random() < 0.5) result = result.replace(/[.,։:]+$/, "");
  if (random() < 0.12) result = result.replace(/, /g, ",");
  if (random() < 0.06) result = result.replace(/[.,] /g, pick(["..", "...", "."], random));
  if (random() < 0.12) result += pick(["", " "], random) + pick(SMILEYS, random);
  return result.trim();
}

/** Draws out one vowel, as in շաաատ. */
export function elongate(line: string, pack: LanguagePack, random: Random): string {
  const letters = Array.from(line);
  const vowels = letters.flatMap((letter, i) => (pack.vowels.has(letter) ? [i] : []));
  if (vowels.length === 0) return line;
  const i = pick(vowels, random);
  letters[i] = letters[i]!.repeat(2 + Math.floor(random() * 3));
  return letters.join("");
}

function changeCase(line: string, pack: LanguagePack, settings: VariantSettings, random: Random): string {
  const u = random();
  if (u < settings.lowerCase) return pack.toLowerCase(line);
  if (u < settings.lowerCase + settings.upperCase) return pack.toUpperCase(line);
  if (u < settings.lowerCase + settings.upperCase + settings.mixedCase)
    return line
      .split(" ")
      .map((word) => {
        const w = random();
        if (w < 0.3) return pack.toUpperCase(word);
        return w < 0.7 ? pack.toUpperCase(word.slice(0, 1)) + word.slice(1) : word;
      })
      .join(" ");
  return line;
}

function insertLatin(line: string, random: Random): string {
  const count = random() < 0.6 ? 1 : random() < 0.7 ? 2 : 3;
  let result = line;
  for (let k = 0; k < count; k++) {
    let token = latinToken(random);
    if (random() < 0.15) token = token.toLowerCase();
    if (random() < 0.25) token += "-" + pick(HYPHENATED_ENDINGS, random);
    result = insertAtGap(result, token, random);
  }
  return result;
}

/** Puts a token between two words, or in place of one, or at either end. */
function insertAtGap(line: string, token: string, random: Random): string {
  const words = line.split(" ");
  const at = Math.floor(random() * (words.length + 1));
  words.splice(at, at < words.length && random() < 0.5 ? 1 : 0, token);
  return words.join(" ");
}
