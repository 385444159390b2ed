import { describe, expect, it } from "vitest";
import { identityOutputs } from "../src/language/decode";
import { armenian as pack } from "../src/language/armenian/index";
import { seededRandom } from "../src/language/random";
import { createRomanizer, type AlignedText } from "../src/language/romanize";
import { createSampler } from "../src/language/sampler";
import { buildVocabulary } from "../src/language/vocabulary";
import { switchCode, withEnding } from "./code-switch";

const LINE = "Այսօր ես նայեցի այդ ծրագիրը, բայց խնդիրները դեռ կան իմ համակարգչում։";
const vocabulary = buildVocabulary(pack);

function typed(native: string, ruleSet: "2016" | "extended", seed: number): AlignedText {
  const romanize = createRomanizer(pack, vocabulary, pack.ruleSets[ruleSet]!);
  return romanize(native, createSampler("writer", seededRandom(seed)));
}

/** What the network has to write, position by position. */
const right = (text: AlignedText): string[] =>
  [...text.outputs].map((output) => vocabulary.outputs[output] ?? "");

describe("native endings of English words", () => {
  it("leave the stem as it is and turn the ending into native letters", () => {
    const { latin, outputs, inputs } = typed("loadը", "2016", 1);
    expect(latin).toMatch(/^load[y@e]$/);
    expect([...outputs.subarray(0, 4)]).toEqual([...identityOutputs(inputs.subarray(0, 4), vocabulary)]);
    expect(right({ latin, inputs, outputs }).at(-1)).toBe("ը");
  });

  it("are not spelled as at the beginning of a word when they are glued on", () => {
    const spellings = Array.from({ length: 200 }, (_, seed) => typed("bugեր", "extended", seed).latin);
    const initial = spellings.filter((latin) => latin === "bugyer");
    expect(initial.length).toBeLessThan(12);
  });

  it("are those that the word rule lets stand behind a Latin stem", () => {
    const random = seededRandom(4);
    const stems = ["window", "demo", "bug"];
    const words = stems.flatMap((stem) => Array.from({ length: 400 }, () => withEnding(stem, random)));
    const glued = words.flatMap((word) => /^[a-z]+([^-\s]+)$/.exec(word)?.[1] ?? []);
    expect(new Set(glued).size).toBeGreaterThan(20);
    expect([...new Set(glued)].filter((ending) => !pack.endings.has(ending))).toEqual([]);
  });

  it("come with a hyphen and without", () => {
    const random = seededRandom(2);
    const words = Array.from({ length: 100 }, () => withEnding("window", random));
    expect(words.some((word) => /^window-[ա-և]+$/.test(word))).toBe(true);
    expect(words.some((word) => /^window[ա-և]+$/.test(word))).toBe(true);
  });

  it("keep apart from digits, marks and abbreviations", () => {
    const random = seededRandom(3);
    for (const stem of ["mp3", "db", "main.py"])
      for (let k = 0; k < 50; k++) expect(withEnding(stem, random).slice(stem.length)).toMatch(/^[- ]/);
  });

  it("are the article that fits the sound, whatever the replaced word had", () => {
    const random = seededRandom(4);
    const after = (stem: string, known: string): Set<string> =>
      new Set(Array.from({ length: 200 }, () => withEnding(stem, random, known).replace(/^[a-z]+[- ]?/, "")));
    expect(after("menu", "ը")).toContain("ն");
    expect(after("menu", "ը")).not.toContain("ը");
    expect(after("clock", "ն")).toContain("ը");
    expect(after("clock", "ն")).not.toContain("ն");
  });
});

describe("switching", () => {
  it("puts Latin text into the line and leaves most native words", () => {
    const random = seededRandom(5);
    for (let k = 0; k < 100; k++) {
      const line = switchCode(LINE, random);
      expect(line).toMatch(/[A-Za-z@#<-]/);
      const kept = LINE.split(" ").filter((word) => line.split(" ").includes(word));
      expect(kept.length).toBeGreaterThanOrEqual(5);
    }
  });

  it("aligns: an answer per typed character, foreign stems their own answer, endings native letters", () => {
    const random = seededRandom(6);
    for (let k = 0; k < 200; k++) {
      const line = switchCode(LINE, random);
      const text = typed(line, k % 2 ? "2016" : "extended", k);
      expect(text.outputs).toHaveLength([...text.latin].length);
      expect(text.inputs).toHaveLength(text.outputs.length);
      const written = [...text.outputs].map((output, i) =>
        output === vocabulary.placeholder
          ? ""
          : output === identityOutputs(text.inputs.subarray(i, i + 1), vocabulary)[0]
            ? [...text.latin][i]!
            : vocabulary.outputs[output]!,
      );
      expect(written.join("")).toBe(line);
    }
  });

  it("is the same for the same seed", () => {
    expect(switchCode(LINE, seededRandom(7))).toBe(switchCode(LINE, seededRandom(7)));
  });

  it("finds a place in an empty line and in a line of marks", () => {
    expect(switchCode("", seededRandom(8)).trim()).not.toBe("");
    expect(switchCode("… —", seededRandom(9))).toContain("—");
  });
});
