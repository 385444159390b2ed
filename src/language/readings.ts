/**
 * What a letter of a scholarly romanization stands for: `č` is read by the network as `ch` and becomes one of `letters`.
 * Keys of a pack's readings are small letters in decomposed form (NFD), with `'` for every mark of aspiration.
 */
export interface Reading {
  /** What the network sees in its place; ASCII, small. */
  readonly latin: string;
  /** Native letters that it can be, small; the network chooses among several. */
  readonly letters: readonly string[];
}

/** A reading that was found in a typed text. */
export interface FoundReading extends Reading {
  /** Characters (clusters) that it takes. */
  readonly length: number;
}

/** Finds the longest reading that begins at an index of a list of characters (letters with their marks). */
export type ReadingFinder = (clusters: readonly string[], index: number) => FoundReading | undefined;

/** By how each is typed; see `Reading`. */
type Readings = ReadonlyMap<string, Reading>;

const finders = new WeakMap<Readings, ReadingFinder>();

/** The finder of a language. */
export function readingFinder({ readings }: { readonly readings: Readings }): ReadingFinder {
  let finder = finders.get(readings);
  if (finder === undefined) finders.set(readings, (finder = createFinder(readings)));
  return finder;
}

/** Marks of aspiration that are never quotation marks, so they count at the end of a word too. */
const SURE_MARKS = /[ʼʻʿ]/u;
const APOSTROPHE = /^['’‘ʼʻʿ]$/u;
const LETTER = /^\p{L}/u;

function createFinder(readings: Readings): ReadingFinder {
  const longest = Math.max(0, ...Array.from(readings.keys(), clusterCount));
  const keyOf = (cluster: string): string =>
    APOSTROPHE.test(cluster) ? "'" : cluster.normalize("NFD").toLowerCase();
  return (clusters, index) => {
    for (let length = Math.min(longest, clusters.length - index); length > 0; length--) {
      const typed = clusters.slice(index, index + length);
      const reading = readings.get(typed.map(keyOf).join(""));
      if (reading === undefined) continue;
      const mark = typed.at(-1)!;
      const aspirated = !APOSTROPHE.test(mark) || SURE_MARKS.test(mark);
      // After a word an apostrophe may close a quotation.
      if (aspirated || LETTER.test(clusters[index + length] ?? "")) return { ...reading, length };
    }
    return undefined;
  };
}

const clusterCount = (key: string): number => key.replace(/\p{M}/gu, "").length;
