import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineSplitter, type Line } from "./line-splitter";

function split(chunks: readonly string[]): Line[] {
  const splitter = new LineSplitter();
  return [...chunks.flatMap((chunk) => splitter.push(chunk)), ...splitter.end()];
}

describe("LineSplitter", () => {
  it("keeps \\n and \\r\\n apart, also when a chunk ends between \\r and \\n", () => {
    expect(split(["a\nb\r", "\nc"])).toEqual([
      { text: "a", ending: "\n" },
      { text: "b", ending: "\r\n" },
      { text: "c", ending: "" },
    ]);
  });

  it("gives empty lines, and no line for nothing", () => {
    expect(split(["\n\n"]).map(({ text }) => text)).toEqual(["", ""]);
    expect(split([""])).toEqual([]);
  });

  it("loses nothing, however the text is cut", () => {
    const piece = fc.array(fc.constantFrom("a", "\n", "\r", "ա", " "), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const chunks = pieces.map((parts) => parts.join(""));
        const lines = split(chunks);
        expect(lines.map(({ text, ending }) => text + ending).join("")).toBe(chunks.join(""));
        expect(lines.every(({ text }) => !text.includes("\n"))).toBe(true);
      }),
    );
  });
});
