import fc from "fast-check";
import { expect, test } from "vitest";
import { armenian } from "./armenian/index";
import { decodePieces } from "./decode";
import { encode } from "./encode";
import { letterGroups } from "./letter-groups";
import type { RankedOutputs } from "./ranked-outputs";
import { buildVocabulary } from "./vocabulary";
import { writeLine } from "./write-line";

const vocabulary = buildVocabulary(armenian);
const NO_CHOICES: ReadonlyMap<number, number> = new Map();

/** Outputs with up to three symbols a position, "a .6 ա .3 _ .1" for each, positions apart by "|". */
function ranked(description: string): RankedOutputs {
  const positions = description.split("|").map((position) => {
    const words = position.trim().split(" ");
    const pairs = words.flatMap((symbol, k) =>
      k % 2 === 0 ? [[symbol, Number(words[k + 1])] as const] : [],
    );
    // Two symbols that play no part fill up.
    return [...pairs, ["?", 1e-9] as const, ["!", 1e-9] as const].slice(0, 3);
  });
  return {
    length: positions.length,
    count: 3,
    symbols: Uint8Array.from(positions.flat(), ([symbol]) => vocabulary.outputIndex.get(symbol)!),
    probabilities: Float32Array.from(positions.flat(), ([, probability]) => probability),
  };
}

function write(typed: string, outputs: RankedOutputs, choices = NO_CHOICES): string {
  const encoded = encode(typed, vocabulary, armenian);
  const written = writeLine(encoded, outputs, choices, { pack: armenian, vocabulary });
  return decodePieces(encoded, written.outputs, vocabulary).join("");
}

test.each([
  ["a word becomes Latin where that is likelier as a whole", "go", "գ .6 g .4|o .9 ո .1", "go"],
  ["a word becomes native where that is likelier as a whole", "go", "գ .9 g .1|o .6 ո .4", "գո"],
  ["an ending of a Latin stem is native", "goy", "g .9 գ .1|o .9 ո .1|ը .9 y .1", "goը"],
  ["what is no ending is not cut off", "gobt", "g .9 գ .1|o .9 ո .1|բ .6 b .4|տ .6 t .4", "gobt"],
  ["an ending typed natively stays", "goը", "g .9 գ .1|o .9 ո .1|# 1", "goը"],
  ["also where the network doubts the stem", "goը", "g .9 գ .1|o .4 ո .6|# 1", "goը"],
  ["a stem has two Latin letters", "gy", "g .6 գ .4|ը .9 y .1", "գը"],
  ["Latin never comes after native", "gog", "g .9 գ .1|o .9 ո .1|ը .9 g .1", "goը"],
  ["words are decided one by one, hyphens divide them", "go-y", "g .9 գ .1|o .9 ո .1|- 1|ը .9 y .1", "go-ը"],
  ["a letter of two characters keeps them together", "tsa", "ծ .9 t .1|_ .9 s .1|a .6 ա .4", "ծա"],
  ["a digit in a native word stays a digit", "go4", "գ .9 g .1|ո .9 o .1|4 .9 չ .1", "գո4"],
  ["a placeholder at the start gives the typed letter's best back", "go", "_ .9 գ .1|ո .9 o .1", "գո"],
  ["a placeholder behind a letter of another script is what was typed", "яo", "# 1|_ .9 o .1", "яo"],
  ["native letters that were typed make what follows native", "աg", "# 1|g .6 գ .4", "ագ"],
])("%s", (_title, typed, outputs, expected) => {
  expect(write(typed, ranked(outputs))).toBe(expected);
});

test("a letter that the user chose is certain, and counts for its word", () => {
  const outputs = ranked("g .7 գ .3|o .7 ո .3");
  expect(write("go", outputs)).toBe("go");
  const chosen = vocabulary.outputIndex.get("ո")!;
  expect(write("go", outputs, new Map([[1, chosen]]))).toBe("գո");
});

test("choices that contradict each other are both kept", () => {
  const choices = new Map([
    [0, vocabulary.outputIndex.get("գ")!],
    [1, vocabulary.outputIndex.get("o")!],
  ]);
  expect(write("go", ranked("g .7 գ .3|o .7 ո .3"), choices)).toBe("գo");
});

test("what the words decided is told, with how sure it was", () => {
  const encoded = encode("go go", vocabulary, armenian);
  const outputs = ranked("գ .6 g .4|o .9 ո .1|? 0|g .9 գ .1|o .9 ո .1");
  const { words } = writeLine(encoded, outputs, NO_CHOICES, { pack: armenian, vocabulary });
  expect(words).toHaveLength(1);
  expect(words[0]).toMatchObject({ start: 0, end: 2, nativeFrom: 2 });
  expect(words[0]!.lead).toBeCloseTo(Math.log((0.4 * 0.9) / (0.6 * 0.1)), 5);
});

test("the rule finds what trying all readings of a word finds", () => {
  const native = ["ա", "բ", "ը"].map((letter) => vocabulary.outputIndex.get(letter)!);
  const position = fc.record({
    latin: fc.integer({ min: 1, max: 99 }),
    letter: fc.integer({ min: 1, max: 99 }),
    placeholder: fc.integer({ min: 1, max: 99 }),
    symbol: fc.constantFrom(...native),
    typed: fc.constantFrom("a", "b", "y"),
  });
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 6 }), (positions) => {
      const typed = positions.map((p) => p.typed).join("");
      const rows = positions.map((p) => {
        const sum = p.latin + p.letter + p.placeholder;
        const latin = vocabulary.outputIndex.get(p.typed)!;
        const row: [number, number][] = [
          [latin, p.latin / sum],
          [p.symbol, p.letter / sum],
          [vocabulary.placeholder, p.placeholder / sum],
        ];
        return row.sort((a, b) => b[1] - a[1]);
      });
      const outputs: RankedOutputs = {
        length: rows.length,
        count: 3,
        symbols: Uint8Array.from(rows.flat(), ([symbol]) => symbol),
        probabilities: Float32Array.from(rows.flat(), ([, probability]) => probability),
      };
      const encoded = encode(typed, vocabulary, armenian);
      const written = writeLine(encoded, outputs, NO_CHOICES, { pack: armenian, vocabulary }).outputs;
      const score = (symbols: ArrayLike<number>): number =>
        rows.reduce((sum, row, k) => sum + Math.log(row.find(([symbol]) => symbol === symbols[k])![1]), 0);
      const kinds = (symbols: readonly number[]): string =>
        symbols
          .map((symbol, k) =>
            symbol === vocabulary.identity[encoded.ids[k]!]
              ? "L"
              : symbol === vocabulary.placeholder
                ? "_"
                : "N",
          )
          .join("");
      const all = rows.reduce<number[][]>(
        (prefixes, row) => prefixes.flatMap((prefix) => row.map(([symbol]) => [...prefix, symbol])),
        [[]],
      );
      const allowed = all.filter((symbols) => /^(?:L*|(?:LL+)?N[N_]*)$/.test(kinds(symbols)));
      // Behind a stem the likeliest native letters, and one word in e^6 where they are no ending.
      const stemOf = (symbols: readonly number[]): number => /^L*/.exec(kinds(symbols))![0].length;
      const prior = (symbols: readonly number[]): number => {
        const [stem, tail] = [stemOf(symbols), symbols.slice(stemOf(symbols))];
        const letters = tail.map((symbol) =>
          symbol === vocabulary.placeholder ? "" : vocabulary.outputs[symbol],
        );
        return stem === 0 || tail.length === 0 || armenian.endings.has(letters.join("")) ? 0 : -6;
      };
      const likeliest = [...new Set(allowed.map(stemOf))].map((stem) =>
        allowed.filter((symbols) => stemOf(symbols) === stem).reduce((a, b) => (score(b) > score(a) ? b : a)),
      );
      const best = Math.max(...likeliest.map((symbols) => score(symbols) + prior(symbols)));
      expect(kinds([...written])).toMatch(/^(?:L*|(?:LL+)?N[N_]*)$/);
      expect(score(written) + prior([...written])).toBeCloseTo(best, 4);
    }),
    { numRuns: 300, seed: 1 },
  );
});

/** Anything that people, programs and attackers put into a text field. */
const piece = fc.oneof(
  fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)),
  fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
  fc.constantFrom(
    "a",
    "t",
    "s",
    "h",
    "ch",
    "T",
    "@",
    "&",
    "'",
    "’",
    "4",
    "6",
    "_",
    "#",
    '"',
    ".",
    " ",
    "-",
    "?",
    "!",
  ),
  fc.constantFrom(
    "\u00ad",
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u202e",
    "č",
    "c\u030c",
    "\u030c",
    "š",
    "\u0323",
    "ʿ",
  ),
  fc.constantFrom(
    "barev",
    "git",
    "hub",
    "բարև",
    "ու",
    "и",
    "привет",
    "ö",
    "😀",
    "👨‍👩‍👧",
    "c:\\a\\",
    "</b>",
    "&amp;",
  ),
  fc.constantFrom(
    "http://a.am/b",
    "a_k@b.com",
    "@a_k",
    "x.py",
    "t.me/a",
    "/usr/b",
    "ts'",
    "k'",
    "«",
    "»",
    "“",
    "”",
  ),
);
const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(""));

/** `expect` is too slow for a hundred thousand texts. */
function claim(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const INVISIBLE = new Set("\u00ad\u200b\u200d\u2060\ufeff\u202e");
const invisible = (text: string): string => [...text].filter((point) => INVISIBLE.has(point)).join("");

/** Whether anything of a text is lost on the way, whatever the network says. */
function checkNothingLost(typed: string, symbolAt: (k: number) => number): void {
  const encoded = encode(typed, vocabulary, armenian);
  claim(encoded.characters.join("") === typed, "reading loses something");
  const count = 8;
  const length = encoded.ids.length;
  const outputs: RankedOutputs = {
    length,
    count,
    symbols: Uint8Array.from({ length: length * count }, (_, k) => symbolAt(k)),
    probabilities: Float32Array.from({ length: length * count }, (_, k) => 0.9 / 2 ** (k % count)),
  };
  const { outputs: written, kept } = writeLine(encoded, outputs, NO_CHOICES, { pack: armenian, vocabulary });
  const pieces = decodePieces(encoded, written, vocabulary);
  let behindLetter = false;
  encoded.ids.forEach((id, at) => {
    const placeholder = written[at] === vocabulary.placeholder && vocabulary.replaceable[id] === 1;
    claim(!placeholder || behindLetter, "a character belongs to a letter that is not there");
    claim(placeholder || encoded.characters[at] === "" || pieces[at] !== "", "a character is gone");
    claim(!kept[at] || pieces[at] === encoded.characters[at], "text for machines is changed");
    behindLetter = placeholder || (pieces[at] !== encoded.characters[at] && vocabulary.replaceable[id] === 1);
  });
  claim(invisible(pieces.join("")) === invisible(typed), "invisible characters are lost");
  const punctuated = armenian.nativePunctuation(pieces, kept);
  claim(punctuated.length === pieces.length, "punctuation has another number of pieces");
  claim(invisible(punctuated.join("")) === invisible(typed), "punctuation loses invisible characters");
  const groups = letterGroups(encoded, pieces);
  claim(groups.map((group) => group.typed).join("") === typed, "letters lose typed characters");
  claim(groups.map((group) => group.native).join("") === pieces.join(""), "letters lose native ones");
}

test("100,000 texts over all of Unicode, with any outputs: nothing is thrown and nothing is lost", () => {
  fc.assert(
    fc.property(anyText, fc.integer(), (typed, seed) => {
      let state = seed;
      checkNothingLost(typed, () => {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        return (state >>> 8) % vocabulary.outputs.length;
      });
    }),
    { numRuns: 100_000, seed: 12 },
  );
}, 120_000);
