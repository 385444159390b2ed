import { expect, test } from "vitest";
import type { Engine } from "./engine";
import { predictLines } from "./predict-lines";
import { ALTERNATIVES } from "./top-outputs";
import { createReferenceEngine } from "./reference-engine";
import { idsOf, SENTENCES, smallWeights } from "./test-networks";
import { topOutputs } from "./top-outputs";

const engine = createReferenceEngine(smallWeights);
const lines = SENTENCES.map(idsOf);

test("every line is predicted once, in order, as a run of its own would", async () => {
  const seen: number[] = [];
  for await (const { line, outputs } of predictLines(engine, lines)) {
    seen.push(line);
    const [run] = await engine.run([lines[line]!], ["output"]);
    expect(outputs).toEqual(topOutputs(run!.values.output!, smallWeights.sizes.outputs, ALTERNATIVES));
  }
  expect(seen).toEqual(lines.map((_, k) => k));
});

test("leaving the loop stops the work", async () => {
  let runs = 0;
  const counting: Engine = {
    ...engine,
    run: (sequences, signals) => {
      runs++;
      return engine.run(sequences, signals);
    },
  };
  const long = Array.from({ length: 20 }, () => new Uint8Array(1500));
  for await (const { line } of predictLines(counting, long)) if (line === 2) break;
  expect(runs).toBe(3);
});

test("a request that was cancelled before its first turn runs nothing", async () => {
  const silent: Engine = { ...engine, run: () => Promise.reject(new Error("it ran")) };
  for await (const _ of predictLines(silent, lines, () => false)) expect.unreachable();
});

test("no lines, no work", async () => {
  for await (const _ of predictLines(engine, [])) expect.unreachable();
});
