import { expect, test } from "vitest";
import { armenian } from "../../language/armenian/index";
import { encode } from "../../language/encode";
import { buildVocabulary } from "../../language/vocabulary";
import { nativeSample } from "../analysis/sample";
import { TEST_LINES } from "../analysis/test-sample";
import { probeLines, type ProbeText } from "./probe-text";
import { language } from "../../language/test-language";

const vocabulary = buildVocabulary(armenian);
const linesOf = (text: ProbeText): ReturnType<typeof probeLines> => probeLines(text, language);

test("native lines are romanized as for the atlas, and both sides keep what the network cannot tell apart", () => {
  const lines = [TEST_LINES[0]!, "only English here", "", "«Տասը» 1999 թվին։"];
  const probed = linesOf({ kind: "native", lines });
  const { texts } = nativeSample(lines, language);
  expect(probed.map(({ inputs }) => inputs)).toEqual([
    texts[0]!.inputs,
    new Uint8Array(0),
    new Uint8Array(0),
    texts[1]!.inputs,
  ]);
  expect(probed[0]!.native.join("")).toBe(TEST_LINES[0]);
  expect(probed[3]!.native.join("")).toBe("«Տասը» 1999 թվին։");
  expect(probed[3]!.latin.join("")).toMatch(/^«Tas.» 1999 tvin։$/);
});

test("typed lines have the symbols that are shown as their native side", () => {
  const outputs = Uint8Array.from(["ձ", "_", "ի", "."], (symbol) => vocabulary.outputIndex.get(symbol)!);
  const [line] = linesOf({ kind: "typed", lines: [{ latin: "dzi…", outputs }] });
  expect(line!.inputs).toEqual(encode("dzi.", vocabulary, armenian).ids);
  expect(line!.latin).toEqual(["d", "z", "i", "…"]);
  expect(line!.native).toEqual(["ձ", "", "ի", "…"]);
});

test("lines known as symbols have the symbols' own characters", () => {
  const { texts } = nativeSample(["«Տասը» 1999։"], language);
  const [line] = linesOf({ kind: "symbols", lines: texts });
  expect(line!.native.join("")).toBe('"Տասը" 0000,'.replace(",", ":"));
});

test("a text without anything to probe, and answers that do not fit, are refused", () => {
  expect(() => linesOf({ kind: "native", lines: ["hello", ""] })).toThrow("mostly in Armenian letters");
  expect(() => linesOf({ kind: "typed", lines: [] })).toThrow("the text is empty");
  expect(() => linesOf({ kind: "typed", lines: [{ latin: "ab", outputs: new Uint8Array(1) }] })).toThrow(
    "1 outputs for 2 inputs",
  );
});

test("what is beyond two million characters is left out", () => {
  const latin = "a".repeat(1_500_000);
  const outputs = new Uint8Array(latin.length);
  const lines = linesOf({ kind: "symbols", lines: [1, 2].map(() => ({ inputs: outputs, outputs })) });
  expect(lines.map(({ inputs }) => inputs.length)).toEqual([1_500_000, 0]);
});
