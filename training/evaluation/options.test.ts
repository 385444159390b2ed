import { describe, expect, it } from "vitest";
import { parseOptions } from "./options";

describe("parseOptions", () => {
  it("has defaults", () => {
    expect(parseOptions(["text.txt"])).toEqual({
      file: "text.txt",
      model: "models/hy",
      rules: undefined,
      sampler: "independent",
      seed: 1,
      maxDoubt: 0,
      punctuation: "strict",
      engine: undefined,
      json: undefined,
    });
  });

  it("names wrong values and what would do", () => {
    expect(() => parseOptions([])).toThrow("name one file, not 0");
    expect(() => parseOptions(["a.txt", "--sampler", "poet"])).toThrow(
      '--sampler is independent or writer, not "poet"',
    );
    expect(() => parseOptions(["a.txt", "--seed", "one"])).toThrow('--seed is a number, not "one"');
  });

  it("gives nothing when asked for help", () => {
    expect(parseOptions(["--help"])).toBeUndefined();
  });
});
