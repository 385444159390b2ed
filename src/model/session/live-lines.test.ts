import { beforeAll, expect, test } from "vitest";
import { readKernels } from "../../../scripts/compile-kernels.mjs";
import type { Stepper } from "../stepper";
import { idsOf, smallWeights } from "../test-networks";
import { createWasmEngine } from "../wasm-engine";
import { commonEnds, createLiveLines, type LiveLines } from "./live-lines";
import { createSession } from "./session";

/** A stepper that counts the characters that its LSTM reads. */
let stepper: Stepper;
let read = 0;
beforeAll(async () => {
  const { stepper: own } = await createWasmEngine(smallWeights, await readKernels());
  stepper = {
    ...own,
    runDirection: (direction, ids, start, values) => {
      read += ids.length;
      own.runDirection(direction, ids, start, values);
    },
  };
});

const LINE = "es aysor tun em gnum, isk vaghy kgam dzez mot ev kxosenq amen inchi masin";

function finish(lines: LiveLines): void {
  while (lines.refine(64) !== undefined);
}

function wholePass(text: string) {
  const session = createSession(stepper);
  session.edit(0, 0, idsOf(text));
  return session.top(0, session.length);
}

test("typing, deleting and undoing give what a fresh line gives", () => {
  const lines = createLiveLines(stepper);
  for (const text of ["", "e", "es", LINE, LINE.slice(0, -1), LINE.replace("isk", "u"), LINE]) {
    let { outputs } = lines.predict(idsOf(text));
    for (let next = lines.refine(64); next !== undefined; next = lines.refine(64)) outputs = next.outputs;
    const expected = wholePass(text);
    expect(outputs.length).toBe(text.length);
    outputs.probabilities.forEach((p, k) => {
      expect(Math.abs(p - expected.probabilities[k]!)).toBeLessThan(1e-4);
    });
  }
});

test("going between lines, a keystroke reads less than the line anew", () => {
  const lines = createLiveLines(stepper);
  const other = "mek urish tox, vor hech nman che arajinin u shat aveli kartch e";
  for (const text of [LINE, other]) {
    lines.predict(idsOf(text));
    finish(lines);
  }
  read = 0;
  lines.predict(idsOf(`${LINE}!`));
  expect(read).toBeLessThan(1.5 * LINE.length);
  finish(lines);
  read = 0;
  lines.predict(idsOf(LINE + "!"));
  expect(read).toBe(0);
});

test("refining ends, and says when it is done", () => {
  const lines = createLiveLines(stepper);
  expect(lines.refine(64)).toBeUndefined();
  lines.predict(idsOf(LINE.repeat(4)));
  finish(lines);
  lines.predict(idsOf(`${LINE.repeat(4)}k`));
  const steps = [];
  for (let next = lines.refine(16); next !== undefined; next = lines.refine(16)) steps.push(next.final);
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.indexOf(true)).toBe(steps.length - 1);
  expect(lines.refine(16)).toBeUndefined();
});

test("common ends never overlap", () => {
  expect(commonEnds(idsOf("aaa"), idsOf("aa"))).toEqual({ head: 2, tail: 0 });
  expect(commonEnds(idsOf("abc"), idsOf("axc"))).toEqual({ head: 1, tail: 1 });
  expect(commonEnds(idsOf(""), idsOf("a"))).toEqual({ head: 0, tail: 0 });
});
