import { describe, expect, it } from "vitest";
import { seededRandom, type Random } from "../src/language/random";
import {
  adjective,
  COMMON_WORDS,
  commonWord,
  example,
  exampleCut,
  noun,
  softwareTerm,
  verb,
} from "./english-words";

const draws = <T>(count: number, draw: (random: Random) => T): T[] => {
  const random = seededRandom(1);
  return Array.from({ length: count }, () => draw(random));
};

describe("words by part of speech", () => {
  it("are in lower case and of three letters or more", () => {
    for (const draw of [noun, verb, adjective])
      for (const word of draws(300, draw)) expect(word).toMatch(/^[a-z]{3,}$/);
  });

  it("are of their part of speech", () => {
    expect(draws(20000, noun)).toContain("house");
    expect(draws(20000, noun)).toContain("houses");
    expect(draws(20000, verb)).toContain("think");
    expect(draws(20000, verb)).not.toContain("house's");
    expect(draws(20000, adjective)).not.toContain("think");
  });

  it("come more often the more frequent they are", () => {
    const early = new Set(COMMON_WORDS.slice(0, COMMON_WORDS.length / 4));
    const share = draws(2000, commonWord).filter((word) => early.has(word)).length / 2000;
    expect(share).toBeGreaterThan(0.57);
    expect(share).toBeLessThan(0.69);
  });
});

it("software terms are words or names, not options or numbers", () => {
  for (const term of draws(500, softwareTerm)) expect(term).toMatch(/^[A-Za-z][A-Za-z.+-]{2,15}$/);
});

describe("examples", () => {
  it("are running text", () => {
    for (const text of draws(200, example)) expect(text).toMatch(/^[A-Za-z][A-Za-z ,.'?!-]+$/);
  });

  it("are cut to a few words without marks at the ends", () => {
    for (const text of draws(300, (random) => exampleCut(5, random))) {
      expect(text.split(" ").length).toBeLessThanOrEqual(5);
      expect(text).toMatch(/^(\w.*\w|\w)?$/);
    }
  });
});
