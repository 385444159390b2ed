import { describe, expect, it } from "vitest";
import { armenian } from "../src/language/armenian/index";
import { buildVocabulary } from "../src/language/vocabulary";
import type { Engine } from "../src/model/engine";
import { createLineConverter } from "./convert-lines";

const vocabulary = buildVocabulary(armenian);
const letters: Readonly<Record<string, string>> = { e: "ե", s: "ս", k: "կ", a: "ա" };

/** An engine that looks at one letter at a time. */
function letterwise(): { engine: Engine; longest: () => number } {
  let longest = 0;
  const engine: Engine = {
    name: "reference",
    dispose: () => undefined,
    run: (sequences) =>
      Promise.resolve(
        sequences.map((ids) => {
          longest = Math.max(longest, ids.length);
          const output = new Float32Array(ids.length * vocabulary.outputs.length);
          ids.forEach((input, i) => {
            const native = vocabulary.outputIndex.get(letters[vocabulary.inputs[input]!] ?? "");
            output[i * vocabulary.outputs.length + (native ?? vocabulary.identity[input]!)] = 1;
          });
          return { length: ids.length, values: { output } };
        }),
      ),
  };
  return { engine, longest: () => longest };
}

const converter = (engine: Engine, nativePunctuation = false) =>
  createLineConverter(engine, { pack: armenian, vocabulary }, { nativePunctuation });

describe("createLineConverter", () => {
  it("converts each line, keeps empty ones and what the network does not know", async () => {
    const convert = converter(letterwise().engine);
    expect(await convert(["es ka?", "", "😊 sa"])).toEqual(["ես կա?", "", "😊 սա"]);
    expect(await convert([])).toEqual([]);
  });

  it("writes the language's punctuation when asked to", async () => {
    expect(await converter(letterwise().engine, true)(["es ka?", "sa."])).toEqual(["ես կա՞", "սա։"]);
  });

  it("runs a very long line in parts and loses nothing", async () => {
    const { engine, longest } = letterwise();
    const line = "es ka 😊 ".repeat(2000);
    expect(await converter(engine)([line, "sa"])).toEqual(["ես կա 😊 ".repeat(2000), "սա"]);
    expect(longest()).toBeLessThanOrEqual(2000);
  });
});
