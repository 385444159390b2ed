import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "./engine";
import { createReferenceEngine } from "./reference-engine";
import { SIGNALS, type Activations } from "./signals";
import { fetchShippedModel } from "./test-browser-model";
import { idsOf, largestDifference, SENTENCES, smallWeights } from "./test-cases";
import type { NetworkWeights } from "./weights";

const LENGTHS = [0, 1, 2, 63, 64, 65, 500];

/** Input ids that go through all symbols. */
export const sequenceOf = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, t) => (t * 31 + length) % 72);

const sequences = LENGTHS.map(sequenceOf);

/** What every engine that runs in a browser must do: the reference's numbers, in every signal, whatever runs together. */
export function describeParity(create: (weights: NetworkWeights) => Promise<Engine>): void {
  describe("random weights", () => {
    let expected: Activations[];
    let engine: Engine;
    beforeAll(async () => {
      expected = await createReferenceEngine(smallWeights).run(sequences, SIGNALS);
      engine = await create(smallWeights);
    });
    afterAll(() => {
      engine.dispose();
    });

    test.each(SIGNALS)("%s agrees, in a batch of unequal lengths", async (signal) => {
      const run = await engine.run(sequences, [signal]);
      expect(run.map(({ values }) => Object.keys(values))).toEqual(LENGTHS.map(() => [signal]));
      expect(largestDifference(run, expected, [signal])).toBeLessThan(1e-4);
    });

    test.each(LENGTHS)("all signals of %d characters alone agree", async (length) => {
      const run = await engine.run([sequenceOf(length)], SIGNALS);
      expect(largestDifference(run, [expected[LENGTHS.indexOf(length)]!], SIGNALS)).toBeLessThan(1e-4);
    });

    test.each([2, 3, 5, 65])("all signals of %d sequences of equal length agree", async (count) => {
      const batch = Array.from({ length: count }, (_, k) => sequences[5]!.map((id) => (id + k) % 72));
      const truth = await createReferenceEngine(smallWeights).run(batch, SIGNALS);
      expect(largestDifference(await engine.run(batch, SIGNALS), truth, SIGNALS)).toBeLessThan(1e-4);
    });
  });

  describe("the shipped weights", () => {
    const texts = [...SENTENCES.map(idsOf), ...sequences.filter(({ length }) => length < 500)];
    const cases: [string, Uint8Array[]][] = [
      ["sentences and short sequences together", texts],
      ["500 characters", [sequenceOf(500)]],
    ];
    let weights: NetworkWeights;
    let engine: Engine;
    beforeAll(async () => {
      ({ weights } = await fetchShippedModel());
      engine = await create(weights);
    });
    afterAll(() => {
      engine.dispose();
    });

    describe.each(cases)("%s", (_name, batch) => {
      let run: Activations[];
      let truth: Activations[];
      beforeAll(async () => {
        run = await engine.run(batch, SIGNALS);
        truth = await createReferenceEngine(weights).run(batch, SIGNALS);
      });

      test.each(SIGNALS)("%s agrees", (signal) => {
        expect(largestDifference(run, truth, [signal])).toBeLessThan(1e-4);
      });
    });
  });
}
