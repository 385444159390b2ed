import { splitClusters, type Cluster } from "./clusters";
import type { LanguagePack } from "./pack";
import { readingFinder, type FoundReading } from "./readings";
import { UNKNOWN, type Vocabulary } from "./vocabulary";

/** Typed text as the network sees it, one entry per position: mostly a code point, see `encode` for what else. */
export interface EncodedText {
  /** Input symbol indices. */
  readonly ids: Uint8Array;
  /** What was typed at each position; joined, the whole text (a lone surrogate counts as a code point). */
  readonly characters: readonly string[];
  /** Invisible characters among them, by position: they come back whatever the letter becomes. */
  readonly invisible?: ReadonlyMap<number, Pick<Cluster, "before" | "after">>;
  /** Output symbols that are left to a position if its word becomes native, where what was typed says so. */
  readonly wanted?: ReadonlyMap<number, readonly number[]>;
}

/** What nearly all text is made of: no accents, nothing invisible, no apostrophe. */
// eslint-disable-next-line no-control-regex -- control characters are typed text like any other
const PLAIN = /^[\u0000-\u0026\u0028-\u007f]*$/;

/**
 * Maps every code point to an input symbol, unknown ones to `#`. Invisible characters have no position of their own: they
 * stay with the position before them (at the start of a text, with the first). A letter of a scholarly romanization is read
 * as what it stands for: `č` as `ch`, two positions, the second with nothing typed. Never throws, never loses a character.
 */
export function encode(text: string, vocabulary: Vocabulary, pack: LanguagePack): EncodedText {
  if (PLAIN.test(text)) return encodePlain(text, vocabulary, pack);
  const clusters = splitClusters(text);
  // Nothing to be seen: nothing to read either, and every character keeps a place of its own.
  if (clusters.length === 0) return encodePlain(text, vocabulary, pack);
  const writer = new EncodedWriter(vocabulary, pack);
  const visible = clusters.map((cluster) => cluster.visible);
  const find = readingFinder(pack);
  for (let k = 0; k < clusters.length;) {
    const reading = find(visible, k);
    if (reading === undefined) writer.addCodePoints(clusters[k]!);
    else writer.addReading(reading, clusters.slice(k, k + reading.length), visible[k + reading.length]);
    k += reading?.length ?? 1;
  }
  return writer.finish();
}

function encodePlain(text: string, vocabulary: Vocabulary, { foldings }: LanguagePack): EncodedText {
  const characters = Array.from(text);
  const ids = Uint8Array.from(characters, (character) => inputIndexOf(character, vocabulary, foldings));
  return { ids, characters };
}

/** Collects positions. */
class EncodedWriter {
  private readonly characters: string[] = [];
  private readonly invisible = new Map<number, Pick<Cluster, "before" | "after">>();
  private readonly wanted = new Map<number, readonly number[]>();
  private readonly symbols: number[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly pack: LanguagePack,
  ) {}

  finish(): EncodedText {
    const { symbols, characters, invisible, wanted } = this;
    return { ids: Uint8Array.from(symbols), characters, invisible, wanted };
  }

  /** A letter with a combining mark is another letter (é as two code points), and passes through like one. */
  addCodePoints(cluster: Cluster): void {
    const points = Array.from(cluster.visible);
    points.forEach((point, j) => {
      const symbol =
        points.length > 1
          ? this.vocabulary.unknown
          : inputIndexOf(point, this.vocabulary, this.pack.foldings);
      const before = j === 0 ? cluster.before : "";
      this.add(symbol, { visible: point, before, after: j === points.length - 1 ? cluster.after : "" });
    });
  }

  addReading({ latin, letters }: FoundReading, clusters: readonly Cluster[], next = ""): void {
    const { vocabulary, pack } = this;
    const start = this.characters.length;
    const capital = isCapital(clusters[0]!.visible);
    const spelling = capital ? capitalized(latin, next) : latin;
    for (let j = 0; j < Math.max(spelling.length, clusters.length); j++) {
      this.wanted.set(start + j, [vocabulary.placeholder]);
      this.add(vocabulary.inputIndex.get(spelling.charAt(j)) ?? vocabulary.unknown, clusters[j]);
    }
    const cased = capital ? letters.map((letter) => pack.toUpperCase(letter)) : letters;
    this.wanted.set(
      start,
      cased.map((letter) => vocabulary.outputIndex.get(letter)!),
    );
  }

  private add(symbol: number, cluster: Cluster = { visible: "", before: "", after: "" }): void {
    const { visible, before, after } = cluster;
    if (before !== "" || after !== "") this.invisible.set(this.characters.length, { before, after });
    this.characters.push(before + visible + after);
    this.symbols.push(symbol);
  }
}

const isCapital = (letter: string): boolean => letter !== letter.toLowerCase();

/** `Ch` before a small letter and at the end, `CH` before a capital. */
const capitalized = (latin: string, next: string): string =>
  isCapital(next) ? latin.toUpperCase() : latin.charAt(0).toUpperCase() + latin.slice(1);

/** The input symbol index of one code point. */
export function inputIndexOf(
  character: string,
  vocabulary: Vocabulary,
  foldings: ReadonlyMap<string, string>,
): number {
  const folded = foldings.get(character);
  if (folded !== undefined) return vocabulary.inputIndex.get(folded)!;
  // The name of the unknown symbol is also a character that people type.
  if (character === UNKNOWN) return vocabulary.unknown;
  return vocabulary.inputIndex.get(character) ?? vocabulary.unknown;
}
