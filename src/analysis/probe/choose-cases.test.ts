import { expect, test } from "vitest";
import { seededRandom } from "../test-definitions";
import { chooseCases, NoCasesError, type Cases, type MarkedSymbols } from "./choose-cases";

/** Letters as numbers; a capital is marked. Each run of capitals is a match. */
function marked(text: string): MarkedSymbols {
  return {
    inputs: Uint8Array.from(text.toLowerCase(), (letter) => letter.charCodeAt(0)),
    marks: Uint8Array.from(text, (letter) => (/[A-Z]/.test(letter) ? 1 : 0)),
    matches: text.match(/[A-Z]+/g)?.length ?? 0,
  };
}

const random = seededRandom(5);

/** The text again: P in capitals, N in small letters, the rest as dots; lines in the order of the cases. */
function shown(texts: readonly string[], { lines, positions, labels }: Cases): string[] {
  let at = 0;
  return lines.map((row, k) => {
    const letters = Array.from(texts[row]!, () => ".");
    for (const t of positions[k]!) {
      const letter = texts[row]![t]!;
      letters[t] = labels[at++] === 0 ? letter.toUpperCase() : letter.toLowerCase();
    }
    return letters.join("");
  });
}

test("P is compared with its own letters elsewhere, or with everything else", () => {
  const texts = ["xaBCa", "bbz", "zz"];
  const lines = texts.map(marked);
  const same = chooseCases(lines, { compared: "same letters", random });
  expect(shown(texts, same)).toEqual(["..BC.", "bb."]);
  expect(same.found).toEqual({ inP: 2, inN: 2, matches: 1 });
  const others = chooseCases(lines, { compared: "others", random });
  expect(shown(texts, others)).toEqual(["xaBCa", "bbz", "zz"]);
});

test("lines are dealt out to two halves, those with a match by themselves", () => {
  const texts = Array.from({ length: 20 }, (_, k) => (k % 4 === 0 ? "ABa" : k % 4 === 1 ? "Aab" : "aab"));
  const cases = chooseCases(texts.map(marked), { compared: "others", random });
  expect(cases.chosen).toEqual({ inP: 10, inN: 20, matches: 5 });
  expect(cases.heldOut).toEqual({ inP: 5, inN: 25, matches: 5 });
  expect(cases.lines).toEqual([0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
  expect(cases.labels.subarray(0, 30).filter((label) => label === 0)).toHaveLength(10);
});

test("with fewer than five matches in a half, all lines are used for choosing", () => {
  const texts = Array.from({ length: 9 }, () => "aAa");
  const cases = chooseCases(texts.map(marked), { compared: "others", random });
  expect(cases.heldOut).toBeUndefined();
  expect(cases.chosen).toEqual({ inP: 9, inN: 18, matches: 9 });
});

test("of too many positions some are chosen, each as often as any other", () => {
  const lines = Array.from({ length: 10 }, () => marked("AAaaa"));
  const often = new Uint32Array(50);
  for (let trial = 0; trial < 2_000; trial++) {
    const cases = chooseCases(lines, { compared: "others", most: 6, random });
    expect(cases.labels).toHaveLength(12);
    expect(cases.found).toEqual({ inP: 20, inN: 30, matches: 10 });
    // Two places to a match, but three places cannot come from five matches.
    expect(cases.chosen.matches).toBeLessThanOrEqual(cases.chosen.inP);
    cases.lines.forEach((row, k) => cases.positions[k]!.forEach((t) => often[5 * row + t]!++));
  }
  often.forEach((count, place) => {
    const expected = 2_000 * (place % 5 < 2 ? 6 / 20 : 6 / 30);
    expect(Math.abs(count - expected)).toBeLessThan(5 * Math.sqrt(expected));
  });
});

test("an empty P or N is said in words", () => {
  const choose = (text: string, compared: "same letters" | "others"): Cases =>
    chooseCases([marked(text)], { compared, random });
  expect(() => choose("abc", "others")).toThrow(NoCasesError);
  expect(() => choose("abc", "others")).toThrow("does not occur in this text");
  expect(() => choose("ABc", "same letters")).toThrow("its letters occur nowhere else");
  expect(() => choose("ABC", "others")).toThrow("takes up the whole text");
  expect(() => chooseCases([], { compared: "others", random })).toThrow("does not occur");
});
