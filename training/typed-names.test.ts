import { describe, expect, it } from "vitest";
import { seededRandom, type Random } from "../src/language/random";
import { account, codePiece, command, path } from "./typed-names";

const draws = (draw: (random: Random) => string): string[] => {
  const random = seededRandom(1);
  return Array.from({ length: 500 }, () => draw(random));
};

describe("names that people type", () => {
  it("are Latin letters, digits and marks, and never empty", () => {
    for (const draw of [account, codePiece, command, path])
      for (const text of draws(draw)) expect(text).toMatch(/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/);
  });

  it("of accounts are handles, hashtags, e-mail and web addresses", () => {
    const accounts = draws(account);
    for (const shape of [/^@[a-z]/, /^#[a-z]/, /^[\w.-]+@[a-z]+\.[a-z]+$/, /^[a-z.]+\/[\w.-]+$/])
      expect(accounts.filter((text) => shape.test(text)).length).toBeGreaterThan(10);
  });

  it("of files have an ending or end with a slash", () => {
    for (const text of draws(path)) expect(text).toMatch(/(\.[a-z0-9]{1,4}|\/)$/);
  });

  it("have no blanks in paths and accounts", () => {
    for (const text of [...draws(path), ...draws(account)]) expect(text).not.toContain(" ");
  });
});
