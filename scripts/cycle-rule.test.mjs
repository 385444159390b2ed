import { describe, expect, test } from "vitest";
import { circleThrough } from "./cycle-rule.mjs";

describe("circleThrough", () => {
  /** @type {Record<string, string[]>} */
  const imports = { a: ["b", "c"], b: ["d"], c: ["d"], d: ["e"], e: ["b"], f: ["f"], g: ["a"] };
  /** @param {string} file */
  const circle = (file) => circleThrough(file, (name) => imports[name] ?? []);

  test("finds the shortest way back", () => {
    expect(circle("b")).toEqual(["d", "e"]);
    expect(circle("e")).toEqual(["b", "d"]);
  });

  test("a file that only leads into a circle is in none", () => {
    expect(circle("a")).toBeUndefined();
    expect(circle("g")).toBeUndefined();
  });

  test("a file may import itself", () => {
    expect(circle("f")).toEqual([]);
  });
});
