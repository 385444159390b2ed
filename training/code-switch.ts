import type { Random } from "../src/language/random";
import {
  abbreviation,
  adjective,
  commonWord,
  example,
  exampleCut,
  noun,
  softwareTerm,
  verb,
} from "./english-words";
import { latinToken } from "./latin-tokens";
import { pick } from "./pick";
import { account, codePiece, command, path } from "./typed-names";

/** Endings of native nouns, longest first, so that a word is cut at the right place. */
const NOUN_ENDINGS =
  `ներիցս ներում ներից ներով ներին երում երից երով ներն ներս ները ների երը երի ներ ում ից ով ին եր ը ի ն ս դ`.split(
    " ",
  );
const NATIVE_NOUN = new RegExp(`^([ա-ֆ]{2,}?)(${NOUN_ENDINGS.join("|")})$`);
/** Surroundings of a word that stay when the word is replaced. */
const WORD_IN_MARKS = /^([^\p{L}\p{N}]*)([\p{L}\p{N}'’-]+)([^\p{L}\p{N}]*)$/u;

/** Endings that suit a foreign noun, by how often they are heard. */
const AFTER_CONSONANT =
  `ը ը ը ը ը ը ի ի ի ի ում ում ում ից ից ով ով ով ին ին ներ ներ ները ները ների ներից ներով ներում ներին ս դ ական ա`.split(
    " ",
  );
const AFTER_VOWEL =
  `ն ն ն ն ն ի ի յի յի ում ում ից յից ով յով ին ներ ներ ները ները ների ներից ներով ներում ներին ս դ`.split(
    " ",
  );
const AFTER_ONE_SYLLABLE = `եր եր եր երը երը երը երի երի երից երով երում երին`.split(" ");

/** Helping verbs that follow an English verb: `check անել`. */
const DOING =
  `անել անել արա արա անեմ անես անի անենք անեք անեն արեց արեցի արեցիր արեցինք արեցին արեք արած արել անում անելու անելուց
անելով անելը եղավ եղել լինի լինել լինում եղած տալ տուր տվեց տվել գնալ դառնալ`.split(/\s+/);

/** Most pieces stand inside a sentence; some end one. */
const MARKS = [..."          ,,.?!"].map((mark) => mark.trim());
const ONE_SYLLABLE = /^[^aeiouy]*[aeiouy]{1,2}[^aeiouy]+e?s?$/;

/** An English word with a native ending: link-ը, linkը, now and then link ը. */
export function withEnding(stem: string, random: Random, known?: string): string {
  const u = random();
  const glue = u < 0.06 ? " " : u < 0.48 || !/[a-z]{3}$/i.test(stem) ? "-" : "";
  return (
    stem + glue + (known !== undefined && random() < 0.6 ? fitting(stem, known) : endingFor(stem, random))
  );
}

function endingFor(stem: string, random: Random): string {
  if (/[aiouy]$/i.test(stem)) return pick(AFTER_VOWEL, random);
  return ONE_SYLLABLE.test(stem) && random() < 0.35
    ? pick(AFTER_ONE_SYLLABLE, random)
    : pick(AFTER_CONSONANT, random);
}

/** The article is ն after a vowel and ը after a consonant, whatever the replaced word had. */
function fitting(stem: string, ending: string): string {
  if (ending !== "ը" && ending !== "ն") return ending;
  return /[aiouy]$/i.test(stem) ? "ն" : "ը";
}

/** Puts English into a native line, as people do who speak both: about one piece in six words. */
export function switchCode(line: string, random: Random): string {
  const words = line.split(" ");
  const most = Math.min(6, 1 + Math.floor(words.length / 5));
  const pieces = 1 + Math.floor(random() * most);
  for (let k = 0; k < pieces; k++) {
    const at = Math.floor(random() * words.length);
    const replaced = replaceWord(words[at]!, random);
    if (replaced !== undefined && random() < 0.5) words[at] = replaced;
    else words.splice(at, 0, foreignPiece(random) + pick(MARKS, random));
    if (at === 0 && random() < 0.5) words[0] = words[0]!.charAt(0).toUpperCase() + words[0]!.slice(1);
  }
  if (random() < 0.08) words.unshift(`${interjection(random)},`);
  return words.join(" ");
}

/** What stands before a sentence, with a comma. */
const interjection = (random: Random): string =>
  random() < 0.5 ? bareWord(random) : exampleCut(3, random).toLowerCase();

/** The word with an English stem in place of its own; its marks stay, its ending as far as it fits. */
function replaceWord(word: string, random: Random): string | undefined {
  const parts = WORD_IN_MARKS.exec(word);
  if (parts === null) return undefined;
  const [, before, core, after] = parts as unknown as [string, string, string, string];
  const ending = NATIVE_NOUN.exec(core)?.[2];
  const stem = nameOrNoun(random);
  const english =
    ending !== undefined || random() < 0.25 ? withEnding(stem, random, ending) : bareWord(random);
  return before + english + after;
}

function nameOrNoun(random: Random): string {
  const u = random();
  if (u < 0.68) return noun(random);
  if (u < 0.77) return softwareTerm(random);
  if (u < 0.81) return abbreviation(random);
  if (u < 0.89) return latinToken(random);
  if (u < 0.92) return codePiece(random);
  if (u < 0.95) return account(random);
  if (u < 0.97) return path(random);
  return commonWord(random);
}

/** A word that stands alone. Two-letter words are left to phrases: alone nobody could tell them from native ones. */
function bareWord(random: Random): string {
  const u = random();
  if (u < 0.45) return noun(random);
  if (u < 0.65) return adjective(random);
  if (u < 0.8) return latinToken(random);
  const word = commonWord(random);
  return word.length > 2 ? word : noun(random);
}

function foreignPiece(random: Random): string {
  const u = random();
  if (u < 0.14) return `${verb(random)} ${pick(DOING, random)}`;
  if (u < 0.25) return bareWord(random);
  if (u < 0.34) return withEnding(nameOrNoun(random), random);
  if (u < 0.44) return `${random() < 0.5 ? adjective(random) : noun(random)} ${inNoun(noun(random), random)}`;
  if (u < 0.67) return inNoun(exampleCut(6, random), random).toLowerCase();
  if (u < 0.71) return listed(random);
  if (u < 0.78) return workTitle(random);
  if (u < 0.85) return inNoun(account(random), random);
  if (u < 0.91) return command(random);
  if (u < 0.96) return inNoun(path(random), random);
  return codePiece(random);
}

/** Things named one after the other, with the native "and" before the last. */
function listed(random: Random): string {
  const thing = (): string => (random() < 0.5 ? noun(random) : nameOrNoun(random));
  const things = Array.from({ length: 1 + Math.floor(random() * 3) }, thing).join(", ");
  return `${things} ${pick(["ու", "և", "կամ"], random)} ${thing()}`;
}

/** Some phrases take an ending as a whole: pull request-ը. */
const inNoun = (text: string, random: Random): string =>
  random() < 0.3 && /[a-z0-9]$/i.test(text) ? withEnding(text, random) : text;

/** A song, film, book or game: quoted or not, with capitals or without. */
function workTitle(random: Random): string {
  const words = random() < 0.4 ? example(random).split(" ").slice(0, 5) : exampleCut(4, random).split(" ");
  const capitals = random() < 0.55;
  const text = words
    .map((w) => (capitals ? w.charAt(0).toUpperCase() + w.slice(1) : w.toLowerCase()))
    .join(" ");
  const u = random();
  if (u < 0.35) return `"${text}"`;
  if (u < 0.45) return `«${text}»`;
  return u < 0.6 ? `${text}-${pick(AFTER_CONSONANT, random)}` : text;
}
