import { expect, test } from "vitest";
import { writtenLeads } from "./doubt";

/** Four positions: the likeliest symbols 1 and 2 with .75 and .125, everywhere. */
const OUTPUTS = {
  length: 4,
  count: 2,
  symbols: Uint8Array.of(1, 2, 1, 2, 1, 2, 1, 2),
  probabilities: Float32Array.from([0.75, 0.125, 0.75, 0.125, 0.75, 0.125, 0.75, 0.125]),
};
const NONE_KEPT = new Uint8Array(4);

test("the likeliest symbol leads by its probability less the second's", () => {
  const line = { outputs: Uint8Array.of(1, 1, 1, 1), kept: NONE_KEPT, words: [] };
  expect([...writtenLeads(OUTPUTS, line)]).toEqual([0.625, 0.625, 0.625, 0.625]);
});

test("where a word decided otherwise its lead counts, as a difference of probabilities", () => {
  const word = { start: 1, end: 3, nativeFrom: 3, lead: Math.log(0.85 / 0.15) };
  const line = { outputs: Uint8Array.of(1, 2, 1, 2), kept: NONE_KEPT, words: [word] };
  const [before, overruled, agreed, behind] = writtenLeads(OUTPUTS, line);
  expect([before, agreed]).toEqual([0.625, 0.625]);
  expect(overruled).toBeCloseTo(0.7, 6);
  // Not the network's, and in no word: what was typed leaves nothing else.
  expect(behind).toBe(1);
});

test("nothing is in doubt where text for machines stays as typed, and in a word with one reading", () => {
  const word = { start: 2, end: 4, nativeFrom: 2, lead: Infinity };
  const line = { outputs: Uint8Array.of(1, 1, 2, 2), kept: Uint8Array.of(1, 1, 0, 0), words: [word] };
  expect([...writtenLeads(OUTPUTS, line)]).toEqual([1, 1, 1, 1]);
});

test("a single kept symbol leads by its probability", () => {
  const outputs = { length: 1, count: 1, symbols: Uint8Array.of(1), probabilities: Float32Array.of(0.5) };
  const line = { outputs: Uint8Array.of(1), kept: new Uint8Array(1), words: [] };
  expect([...writtenLeads(outputs, line)]).toEqual([0.5]);
});
