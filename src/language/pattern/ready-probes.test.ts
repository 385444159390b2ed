import { expect, test } from "vitest";
import { armenian } from "../armenian/index";
import { createRomanizer } from "../romanize";
import { decodePieces } from "../decode";
import { buildVocabulary } from "../vocabulary";
import { matchLine } from "./match-pattern";
import { readyProbes } from "./ready-probes";
import { compilePattern } from "./text-pattern";

const vocabulary = buildVocabulary(armenian);
const romanize = createRomanizer(armenian, vocabulary, armenian.ruleSets["2016"]!);

/** The typed text with what a ready-made probe marks between brackets; every letter in its likeliest spelling. */
function found(id: string, native: string): string {
  const { latin, inputs, outputs } = romanize(
    native,
    (_, spellings) => [...spellings].sort((a, b) => b.probability - a.probability)[0]!.latin,
  );
  const characters = [...latin];
  const probe = readyProbes(armenian).find((candidate) => candidate.id === id)!;
  const { marks } = matchLine(compilePattern(probe, armenian), probe.side, {
    latin: characters,
    native: decodePieces({ ids: inputs, characters }, outputs, vocabulary),
  });
  return characters
    .map((c, k) => (marks[k] === 1 ? `[${c}]` : c))
    .join("")
    .replaceAll("][", "");
}

test.each([
  ["tyun", "գիտություն է", "gitu[tyun] e"],
  ["vowels", "ու ոչ", "[u] [o]ch"],
  ["after-u", "ուրախ Ունի", "u[r]ax U[n]i"],
  ["plural-ner", "տներ ուներ ծառներից ու ներում", "t[ner] uner tsar[ner]ic u nerum"],
  ["word-start", "շունը եկավ։", "[sh]un@ [e]kav։"],
  ["word-end", "քաջ է", "qa[j] [e]"],
  ["capitals", "Շունը Արամի", "[SH]un@ [A]rami"],
  ["digits", "ժամը 18:45 չորս", "jam@ [18]:[45] chors"],
  ["latin-words", "Նոր Wi-Fi ցանց", "Nor [Wi]-[Fi] canc"],
  ["quotation", "«Այո», ասաց «նա»", "«[Ayo]», asac «[na]»"],
])("%s in %s", (id, native, expected) => {
  expect(found(id, native)).toBe(expected);
});

test("ids and names are different, ids are fit for links, and every pattern is valid", () => {
  const probes = readyProbes(armenian);
  for (const key of ["id", "name"] as const) expect(new Set(probes.map((p) => p[key])).size).toBe(10);
  for (const probe of probes) {
    expect(probe.id).toMatch(/^[a-z-]+$/);
    expect(() => compilePattern(probe, armenian)).not.toThrow();
  }
});
