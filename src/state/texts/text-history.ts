import type { Choice } from "../typing/choices";

/** A text with the user's decisions about its letters. */
export interface ChosenText {
  readonly text: string;
  readonly choices: readonly Choice[];
}

/** A text of the user's that has left the field. */
export interface EarlierText extends ChosenText {
  /** When it left, in milliseconds since 1970. */
  readonly time: number;
  /**
   * The tab that still shows it, if it is here because another tab saved its own text over it. That tab keeps what leaves
   * its field by itself, so a later text of the same tab takes this one's place.
   */
  readonly tab?: string;
}

/** The newest first. */
export type TextHistory = readonly EarlierText[];

/** Texts kept. */
export const MOST_EARLIER = 20;

/** All of them together, in UTF-16 units: with the present text, what browsers let a page store (about five million). */
export const MOST_EARLIER_UNITS = 2_000_000;

/** What a history has become. */
export interface Kept {
  readonly earlier: TextHistory;
  /** Texts that had to go because of their length, not their age. */
  readonly squeezedOut: boolean;
}

/**
 * Texts of two histories as one: each text once, as it left last, and of another tab's text only its newest form. However long it is, the
 * newest text stays: whoever cleared the field by mistake wants it back.
 */
export function joinHistories(some: TextHistory, others: TextHistory): Kept {
  const newestFirst = [...some, ...others].sort((a, b) => b.time - a.time);
  const texts = new Set<string>();
  const tabs = new Set<string>();
  const distinct = newestFirst.filter(({ text, tab }) => {
    if (texts.has(text) || (tab !== undefined && tabs.has(tab))) return false;
    texts.add(text);
    if (tab !== undefined) tabs.add(tab);
    return true;
  });
  const recent = distinct.slice(0, MOST_EARLIER);
  const earlier = newestFitting(recent, ({ text }) => text.length);
  return { earlier, squeezedOut: earlier.length < recent.length };
}

/**
 * What has become of the stored texts that a tab and others went on from: what was added on either side is there, what
 * either has forgotten is not.
 */
export function mergeHistories(known: TextHistory, stored: TextHistory, own: TextHistory): TextHistory {
  const added = (history: TextHistory): TextHistory => history.filter((text) => !isIn(known, text));
  const left = own.filter((text) => isIn(known, text) && isIn(stored, text));
  return joinHistories([...left, ...added(own)], added(stored)).earlier;
}

/** A text that has left once more since is another entry. */
const isIn = (history: TextHistory, { text, time }: EarlierText): boolean =>
  history.some((other) => other.time === time && other.text === text);

/** Whether both have the same texts. */
export const sameHistory = (some: TextHistory, others: TextHistory): boolean =>
  some.length === others.length && some.every((text) => isIn(others, text));

/** A history with one more text; a text of nothing but spaces is no loss. */
export function keepText(history: TextHistory, left: EarlierText): Kept {
  if (left.text.trim() === "") return { earlier: history, squeezedOut: false };
  return joinHistories([left], history);
}

/** The newest of what is remembered, the newest first: no more than are kept, and together no longer; the first always stays. */
export function newestFitting<T>(newestFirst: readonly T[], unitsOf: (one: T) => number): T[] {
  let units = 0;
  return newestFirst.slice(0, MOST_EARLIER).filter((one, k) => {
    units += unitsOf(one);
    return k === 0 || units <= MOST_EARLIER_UNITS;
  });
}

/** Characters by which a text is recognized. */
const FIRST_WORDS = 60;

/** The beginning of a text on one line. */
export function firstWords(text: string): string {
  // Ten times as much, should it begin with spaces; a text of megabytes is not to be searched.
  const start = text
    .slice(0, 10 * FIRST_WORDS)
    .trim()
    .replace(/\s+/g, " ");
  const shown = Array.from(start).slice(0, FIRST_WORDS).join("");
  return shown === start && text.length <= 10 * FIRST_WORDS ? shown : `${shown.trimEnd()}…`;
}
