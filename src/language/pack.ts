import type { ReadyProbe } from "./pattern/ready-probes";
import type { Reading } from "./readings";

/** One way to type a letter in Latin, and how often writers choose it (probabilities of one letter sum to 1). */
export interface Spelling {
  readonly latin: string;
  readonly probability: number;
}

/**
 * Spellings that replace a letter's usual ones in some surroundings.
 * `before` and `after` are the neighbouring letters, or "" where the word ends.
 */
export interface ContextRule {
  readonly letter: string;
  readonly applies: (before: string, after: string) => boolean;
  readonly spellings: readonly Spelling[];
}

/** How a group of writers romanizes: usual spellings per letter, and context rules, the first that applies wins. */
export interface RuleSet {
  readonly name: string;
  readonly description: string;
  readonly spellings: ReadonlyMap<string, readonly Spelling[]>;
  readonly contexts: readonly ContextRule[];
  /** True: capitals are spelled like their small letter with the case carried over. False: they have rows of their own. */
  readonly derivesCapitals: boolean;
}

/** A piece of the language as it is typed and as it is written. */
export interface Sides {
  readonly latin: string;
  readonly native: string;
}

/** What the page shows that only this language has; the words of the interface stand in the views. */
export interface PageWords {
  /** The web font that has its letters, as main.tsx brings it. */
  readonly font: string;
  /** Shown in the empty fields. */
  readonly greeting: Sides;
  /** A letter with something that it may become. */
  readonly pair: Sides;
  /** An ending that is worth looking for, and the title of the example that is full of it. */
  readonly suffix: Sides & { readonly example: string };
  /** Its own marks. */
  readonly punctuation: string;
  /** Texts to start from, in the order of the page. */
  readonly examples: readonly { readonly title: string; readonly text: string }[];
}

/**
 * Everything the product knows about one language. The network, the engines and the views know none of it.
 * A letter may be several code points (Armenian ու); it is still one output symbol.
 */
export interface LanguagePack {
  /** As HTML's `lang` has it; also the name of its sample text and of the folder of its first model. */
  readonly code: string;
  /** In English: the page and files that it saves call the language so. */
  readonly name: string;
  readonly page: PageWords;
  /** Small letters in alphabetical order; digraphs and ligatures that act as one letter come last. */
  readonly lowerLetters: readonly string[];
  /** Capital letters; a digraph may have two (title case and all capitals). */
  readonly upperLetters: readonly string[];
  readonly vowels: ReadonlySet<string>;
  /** Input symbols that are not Latin letters but may stand for one, alone or as part of a spelling (4, @, '). */
  readonly letterLikeInputs: ReadonlySet<string>;
  /** The input symbols that are not Latin letters, the unknown symbol last. */
  readonly otherInputs: readonly string[];
  /** Characters that the network sees as another input symbol; the result keeps the character itself. */
  readonly foldings: ReadonlyMap<string, string>;
  /** Signs that end a sentence and that writers use for one another; who compares texts with punctuation folded takes them as one. */
  readonly fullStops: readonly string[];
  /** Native endings that stand behind a Latin stem in one word, in small letters: the ը of `loadը`. */
  readonly endings: ReadonlySet<string>;
  /** Letters of scholarly romanizations, by how they are typed. */
  readonly readings: ReadonlyMap<string, Reading>;
  /** Short common words that are also endings of web addresses: `lav.es` is rather two words without a space. */
  readonly wordsLikeDomains: ReadonlySet<string>;
  readonly ruleSets: Readonly<Record<string, RuleSet>>;
  /** Name of the one that romanizes native text unless another is asked for. */
  readonly defaultRules: string;
  /** Patterns of this language that are worth looking for inside the network, with names. */
  readonly probes: readonly ReadyProbe[];
  /** Canonical spelling of native text: what the network is trained to write. Never fails. */
  readonly normalize: (text: string) => string;
  readonly toLowerCase: (text: string) => string;
  readonly toUpperCase: (text: string) => string;
  /**
   * Rewrites typed punctuation into the language's own; one output string per input position, same length. Positions
   * that are `kept` (1) stay as they are.
   */
  readonly nativePunctuation: (pieces: readonly string[], kept?: ArrayLike<number>) => string[];
}
